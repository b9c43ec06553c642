package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ZoneTests extends WithSimulator {

    @Test
    void hasEveryMemberOfCloudflares() {
        JsonNode zone = json(get("zones/" + CARDS)).get("result");
        Set<String> members = new TreeSet<>(zone.propertyNames());
        assertThat(members)
                .contains("id", "name", "status", "paused", "type", "development_mode", "name_servers", "created_on")
                .contains("original_name_servers", "original_registrar", "original_dnshost", "activated_on", "meta")
                .contains("owner", "account", "tenant", "tenant_unit", "permissions", "plan", "modified_on");
        assertThat(zone.at("/plan/legacy_id").asString()).isEqualTo("enterprise");
        assertThat(zone.at("/plan/id").asString()).isEqualTo("94f3b7b768b0458b56d2cac4fe5ec0f9");
    }

    @Test
    void opensToATokenThatCanNotListIt() {
        assertThat(get("zones/" + CARDS, CloudflareSimulator.LOGS_ONLY_TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isARoutingErrorUnderAMalformedId() {
        HttpResponse<String> response = get("zones/cards.kestrelbank.com");
        assertThat(refusal(response)).startsWith("400/7003 Could not route to /zones/cards.kestrelbank.com");
        assertThat(json(response).at("/errors/1/code").asInt()).isEqualTo(7000);
    }

    @Test
    void looksTheSameWhetherAbsentOrForeign() {
        String absent = refusal(get("zones/00000000000000000000000000000000"));
        String foreign = refusal(
                get("zones/" + CloudflareSimulator.zoneId("atlas-media.com"), CloudflareSimulator.ACCOUNT_TOKEN));
        assertThat(absent).isEqualTo("403/9109 Unauthorized to access requested resource");
        assertThat(foreign).isEqualTo(absent);
    }

    @Test
    void hasAVerificationKeyIfItsSetupIsPartial() {
        JsonNode zone = json(get("zones/" + CloudflareSimulator.zoneId("copenhagen-harbour.dk")))
                .get("result");
        assertThat(zone.get("verification_key").asString()).isNotBlank();
        assertThat(zone.get("original_name_servers").isNull()).isTrue();
    }

    @Test
    void answersWithTheMarksOfTheEdge() {
        HttpResponse<String> one = get("zones/" + CARDS);
        HttpResponse<String> two = get("zones/" + CARDS);
        assertThat(one.headers().firstValue("cf-ray").orElseThrow()).matches("[0-9a-f]{16}-FRA");
        assertThat(one.headers().firstValue("cf-ray"))
                .isNotEqualTo(two.headers().firstValue("cf-ray"));
        assertThat(one.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__cf_bm=");
        assertThat(one.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void hasFactsForATokenThatMayReadThem() {
        String full = CloudflareSimulator.FULL_TOKEN;
        assertThat(json(get("zones/" + CARDS + "/dnssec", full))
                        .at("/result/status")
                        .asString())
                .isIn("active", "disabled");
        assertThat(json(get("zones/" + CARDS + "/settings/ssl", full))
                        .at("/result/value")
                        .asString())
                .isEqualTo("strict");
        assertThat(json(get("zones/" + CARDS + "/logpush/jobs", full))
                        .at("/result/0/destination_conf")
                        .asString())
                .startsWith("s3://")
                .contains(CloudflareSimulator.LOGPUSH_SECRET);
        assertThat(refusal(get("zones/" + CARDS + "/settings/odd", full)))
                .startsWith("400/1001 Undefined zone setting");
    }

    @Test
    void keepsItsFactsFromATokenThatMayNot() {
        String readOnly = CloudflareSimulator.READ_ONLY_TOKEN;
        assertThat(refusal(get("zones/" + CARDS + "/dnssec", readOnly))).isEqualTo("403/10000 Authentication error");
        assertThat(refusal(get("zones/" + CARDS + "/settings/ssl", readOnly)))
                .isEqualTo("403/10000 Authentication error");
    }

    @Test
    void refusesAnotherMethod() {
        assertThat(refusal(post("zones/" + CARDS, "{}"))).startsWith("405/10405");
    }
}
