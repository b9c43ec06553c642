package dev.zonekeeper.cloudflare;

import static dev.zonekeeper.cloudflare.Calls.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each operation sends and how it reads: without HTTP. */
class OperationTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AccountId ACCOUNT = new AccountId("ab".repeat(16));
    private static final String FLAG = "/zones/" + ZONE + "/logs/control/retention/flag";

    static Stream<Arguments> requests() {
        String list = "&per_page=50&order=name&direction=asc&type=full,partial,secondary,internal";
        return Stream.of(
                Arguments.of(new ReadRetentionFlag(ZONE), "GET", FLAG, null),
                Arguments.of(new SetRetentionFlag(ZONE, true), "POST", FLAG, "{\"flag\": true}"),
                Arguments.of(new SetRetentionFlag(ZONE, false), "POST", FLAG, "{\"flag\": false}"),
                Arguments.of(new ReadZone(ZONE), "GET", "/zones/" + ZONE, null),
                Arguments.of(new ListZones(null, 1), "GET", "/zones?page=1" + list, null),
                Arguments.of(new ListZones(ACCOUNT, 7), "GET", "/zones?page=7" + list + "&account.id=" + ACCOUNT, null),
                Arguments.of(new ListAccounts(2), "GET", "/accounts?page=2&per_page=50", null),
                Arguments.of(new VerifyUserToken(), "GET", "/user/tokens/verify", null),
                Arguments.of(new VerifyAccountToken(ACCOUNT), "GET", "/accounts/" + ACCOUNT + "/tokens/verify", null));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void saysWhatIsSent(Operation<?> operation, String method, String path, String body) {
        assertThat(operation.method()).isEqualTo(HttpMethod.valueOf(method));
        assertThat(operation.path()).isEqualTo(path);
        assertThat(operation.body()).isEqualTo(body);
        assertThat(operation.words()).matches("[a-z ]+");
    }

    @Test
    void readsTheFlag() {
        assertThat(new ReadRetentionFlag(ZONE).read(json("{'result':{'flag':true,'since':'x'}}")))
                .isTrue();
        assertThat(new ReadRetentionFlag(ZONE).read(json("{'result':{'flag':false}}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'result':null}",
                "{'result':{}}",
                "{'result':[]}",
                "{'result':'off'}",
                "{'result':{'flag':null}}",
                "{'result':{'flag':'false'}}",
                "{'result':{'flag':0}}"
            })
    void takesAMissingFlagForUnreadableAndNeverForOff(String envelope) {
        assertThatThrownBy(() -> new ReadRetentionFlag(ZONE).read(json(envelope)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the flag is missing");
    }

    @Test
    void readsWhatASwitchAnswersAndMissesNothingInIt() {
        assertThat(new SetRetentionFlag(ZONE, true).read(json("{'result':{'flag':false}}")))
                .isFalse();
        assertThat(new SetRetentionFlag(ZONE, true).read(json("{'result':null}")))
                .isTrue();
        assertThat(new SetRetentionFlag(ZONE, false).read(json("{}"))).isFalse();
    }

    @Test
    void readsATokensStatus() {
        TokenStatus status = new VerifyUserToken()
                .read(json(
                        "{'result':{'id':'t1','status':'active','expires_on':'2027-01-01T00:00:00Z','not_before':'soon'},"
                                + "'messages':[{'code':10000,'message':'This API Token is valid and active'}]}"));

        assertThat(status).isEqualTo(new TokenStatus("t1", "active", Instant.parse("2027-01-01T00:00:00Z"), null));
        assertThatThrownBy(() -> new VerifyAccountToken(ACCOUNT).read(json("{'result':{'id':'t1'}}")))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void readsAccountsAndPassesOverWhatIsNone() {
        List<ListedAccount> accounts = new ListAccounts(1)
                .read(json("{'result':[{'id':'%s','name':'Nordwind'},{'name':'no id'},null,{'id':'%s'}]}"
                        .formatted(ACCOUNT, "CD".repeat(16))));

        assertThat(accounts)
                .containsExactly(
                        new ListedAccount(ACCOUNT, "Nordwind"),
                        new ListedAccount(new AccountId("cd".repeat(16)), "CD".repeat(16)));
        assertThatThrownBy(() -> new ListAccounts(1).read(json("{'result':{}}")))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'result':null}", "{'result':[]}", "{'result':{'id':'1','name':'a.example'}}"})
    void takesAZoneWithoutIdForUnreadable(String envelope) {
        assertThatThrownBy(() -> new ReadZone(ZONE).read(json(envelope))).isInstanceOf(Unreadable.class);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
