package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadTests {

    private static final Instant LATE = Instant.parse("2026-11-24T23:59:59Z");

    @Test
    void carriesDateAndFilter() {
        assertThat(name("shop", "REFUSED", " "))
                .isEqualTo("attachment; filename=\"zonekeeper-audit-2026-11-24-shop-refused.csv\"");
    }

    @Test
    void holdsNothingThatAFileSystemOrHeaderCouldMistake() {
        assertThat(name("../../etc/passwd\r\nX: y", "\"日本\"", "a".repeat(300)))
                .matches("attachment; filename=\"zonekeeper-audit-2026-11-24-etc-passwd-x-y-a{1,60}\\.csv\"");
    }

    private static String name(String... filter) {
        return Download.named("audit", LATE, List.of(filter), "csv").toString();
    }
}
