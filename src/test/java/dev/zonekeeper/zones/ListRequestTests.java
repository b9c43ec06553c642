package dev.zonekeeper.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zonekeeper.inventory.Retention;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.ZoneFilter.Sort;
import dev.zonekeeper.web.OutsideSystem.Fact;
import dev.zonekeeper.web.Stopped;
import dev.zonekeeper.web.Texts;
import dev.zonekeeper.web.Trouble;
import dev.zonekeeper.web.Troubles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRequestTests {

    private static final Troubles TROUBLES = Texts.troubles();

    @ParameterizedTest
    @NullAndEmptySource
    void isEverythingByNameWhereTheAddressSaysNothing(String nothing) {
        ListRequest list = new ListRequest(nothing, nothing, nothing, nothing, nothing);

        assertThat(list.filter(TROUBLES)).isEqualTo(ZoneFilter.all());
        assertThat(list.pageNumber(TROUBLES)).isEqualTo(1);
        assertThat(list.pageSize(TROUBLES)).isEqualTo(20);
    }

    @Test
    void readsEveryField() {
        ListRequest list = new ListRequest("  nord% ", "off", "-read", "1000000", "100");

        assertThat(list.filter(TROUBLES)).isEqualTo(new ZoneFilter("nord%", Retention.OFF, Sort.READ, true));
        assertThat(list.pageNumber(TROUBLES)).isEqualTo(1_000_000);
        assertThat(list.pageSize(TROUBLES)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "account", "-plan", "-STATUS", "retention", "read"})
    void takesEveryColumn(String sort) {
        ZoneFilter filter = new ListRequest(null, null, sort, null, null).filter(TROUBLES);

        assertThat(filter.descending()).isEqualTo(sort.startsWith("-"));
        assertThat(filter.sort().name()).isEqualToIgnoringCase(sort.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sideways", "OFF,ON", "on ", "NULL"})
    void refusesAnUnknownState(String retention) {
        assertThat(refusedField(() -> new ListRequest(null, retention, null, null, null).filter(TROUBLES)))
                .isEqualTo("retention");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--name", "id", "name desc", "name;drop table zone"})
    void refusesAnUnknownColumn(String sort) {
        assertThat(refusedField(() -> new ListRequest(null, null, sort, null, null).filter(TROUBLES)))
                .isEqualTo("sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000001", "99999999999999999999", "two", " 1", "١"})
    void refusesAPageThatIsNone(String page) {
        assertThat(refusedField(() -> new ListRequest(null, null, null, page, null).pageNumber(TROUBLES)))
                .isEqualTo("page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-20", "21", "1000000", "all", "20 "})
    void refusesASizeThatIsNone(String size) {
        assertThat(refusedField(() -> new ListRequest(null, null, null, null, size).pageSize(TROUBLES)))
                .isEqualTo("size");
    }

    @Test
    void refusesASearchThatIsTooLongOrHoldsNul() {
        assertThat(refusedField(() -> search("x".repeat(254)))).isEqualTo("q");
        assertThat(refusedField(() -> search("a\0b"))).isEqualTo("q");
        assertThat(search("x".repeat(253)).q()).hasSize(253);
    }

    private static ZoneFilter search(String q) {
        return new ListRequest(q, null, null, null, null).filter(TROUBLES);
    }

    private static String refusedField(ThrowingCallable reading) {
        Trouble trouble = catchThrowableOfType(Stopped.class, reading).trouble();
        assertThat(trouble.status()).isEqualTo(422);
        assertThat(trouble.lead()).isNotBlank();
        return trouble.facts().stream().map(Fact::value).findFirst().orElseThrow();
    }
}
