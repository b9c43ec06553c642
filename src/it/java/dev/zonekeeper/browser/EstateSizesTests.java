package dev.zonekeeper.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.zonekeeper.RunningSandbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sandbox.Sandbox;

/** Installations of their own kind: without any zone, with 20,000, and with the longest name there can be. */
@BrowserTest
class EstateSizesTests {

    private static final String LONGEST =
            "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(54) + ".com.au";

    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.cloudflare.port=0",
                "--sandbox.sso.port=0",
                "--sandbox.vault.port=0",
                "--sandbox.directory=target/sandbox-of-sizes-"
                        + ProcessHandle.current().pid(),
                "--logging.level.root=warn",
                "--zonekeeper.retention.read-every=20h",
                "--zonekeeper.retention.read-failed-every=20h");
        RunningSandbox.await(
                "the first readings",
                () -> count("select count(*) from zone") >= 60
                        && count("select count(*) from zone where read_at is not null and due_at > current_timestamp")
                                >= 60);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void fitEveryLook(Browser browser) {
        try (Visit olga = Visit.at(sandbox, "operator", "/zones", browser, Device.DESKTOP)) {
            rename("nordwind-group.com", LONGEST);
            theLongestNameStaysUsable(olga);

            fill();
            olga.open("/zones?size=100&page=200");
            assertThat(olga.page().locator("tbody tr")).hasCount(100);
            assertThat(olga.page().locator(".estate h1")).containsText("20,0");
            olga.fitsEveryLook();

            jdbc().sql("delete from zone").update();
            olga.open("/zones");
            assertThat(olga.page().locator("main")).containsText("No zones");
            olga.fitsEveryLook();
            olga.open("/audit?q=nothing-of-this-kind");
            olga.fitsEveryLook();
        }
    }

    private static void theLongestNameStaysUsable(Visit olga) {
        Page page = olga.page();
        olga.open("/zones?q=aaaaaaaa");
        olga.fitsEveryLook();
        // The last look was the phone's.
        olga.switchOf(LONGEST).click();
        assertThat(olga.dialog()).isVisible();
        olga.fitsEveryLook();
        assertThat(olga.dialog().getByText("Turn off").last()).isInViewport();
        olga.dialog().getByText("Turn off").last().click();
        assertThat(olga.status()).containsText(LONGEST);
        olga.fitsEveryLook();
        assertThat(page.locator("#status .message")).isInViewport();
        olga.button("Dismiss").click();
        assertThat(olga.status()).isEmpty();
        page.locator(".zone-name").click();
        assertThat(page).hasURL(Pattern.compile("/zones/[0-9a-f]{32}$"));
        olga.fitsEveryLook();
    }

    private static void rename(String from, String to) {
        assertThat(LONGEST).hasSize(253);
        jdbc().sql("update zone set name = ?, search_text = ? where name = ?")
                .params(to, to, from)
                .update();
    }

    private static void fill() {
        jdbc().sql("""
                        insert into zone (id, account_id, account_name, name, search_text, plan, status, type, paused,
                            retention, read_at, due_at)
                        select lpad(cast(n as varchar), 32, '0'), repeat('1', 32), 'Account of many zones',
                            'zone-' || n || '.example', 'zone-' || n || '.example', 'enterprise', 'active', 'full',
                            false, case mod(n, 4) when 0 then 'ON' when 1 then 'OFF' when 2 then 'UNAVAILABLE'
                            else 'UNKNOWN' end, current_timestamp, dateadd('day', 1, current_timestamp)
                        from system_range(1, 20000) as numbers(n)
                        """).update();
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return sandbox.application().getBean(JdbcClient.class);
    }
}
