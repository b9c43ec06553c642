package sandbox.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountTests extends WithSimulator {

    private static final String REGION = "accounts/" + CloudflareSimulator.KESTREL_BANK + "/logs/control/cmb/config";

    @Test
    void areListedPageByPage() {
        JsonNode first = json(get("accounts?page=1"));
        assertThat(first.get("result")).hasSize(3);
        assertThat(first.get("result_info").has("total_pages")).isFalse();
        assertThat(json(get("accounts?page=2")).get("result")).isEmpty();
    }

    @Test
    void comeAgainOnEveryPageForAnAccountsToken() {
        JsonNode first =
                json(get("accounts?page=1", CloudflareSimulator.ACCOUNT_TOKEN)).get("result");
        JsonNode ninth =
                json(get("accounts?page=9", CloudflareSimulator.ACCOUNT_TOKEN)).get("result");
        assertThat(first).hasSize(1);
        assertThat(ninth).isEqualTo(first);
    }

    @Test
    void haveALogRegionForATokenThatMayReadIt() {
        assertThat(json(get(REGION, CloudflareSimulator.FULL_TOKEN))
                        .at("/result/regions")
                        .asString())
                .isEmpty();
        control("PUT account?account=" + CloudflareSimulator.KESTREL_BANK + "&region=eu");
        assertThat(json(get(REGION, CloudflareSimulator.FULL_TOKEN))
                        .at("/result/regions")
                        .asString())
                .isEqualTo("eu");
        assertThat(refusal(get(REGION))).isEqualTo("403/10000 Authentication error");
    }
}
