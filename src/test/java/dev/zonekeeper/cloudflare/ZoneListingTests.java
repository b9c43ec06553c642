package dev.zonekeeper.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of zones with odd ones among them: one odd zone never costs the others. */
class ZoneListingTests {

    private static final String LONG_NAME = "a".repeat(61) + ("." + "b".repeat(63)).repeat(3);

    @Test
    void listsWhatCanBeReadOfAPageWithOddZones() {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < 43; i++) {
            elements.add(zone(i, "'type':'full','status':'active','plan':{'legacy_id':'enterprise'}"));
        }
        elements.add(zone(43, "'type':'partial'"));
        elements.add(zone(44, "'owner':{'id':null,'type':'user','email':null},'account':{}"));
        elements.add(zone(
                45, "'plan':{'id':'PARTNERS_ENT','name':'Partners Enterprise','legacy_id':'partners_enterprise'}"));
        elements.add(
                zone(
                        46,
                        "'plan':null,'meta':null,'status':null,'created_on':null,'development_mode':-1814400,'paused':'false'"));
        elements.add("{'name':'no-id.example'}");
        elements.add("null");
        elements.add("{'id':'%s','name':'%s'}".formatted(id(47), LONG_NAME));

        ZoneListing listing = read(elements, "{'page':3}");

        assertThat(listing.zones()).hasSize(48);
        assertThat(listing.elements()).isEqualTo(50);
        assertThat(listing.isLast(3)).isFalse();
        assertThat(listing.oddities())
                .containsExactly(
                        "element 48 of page 3 of the zones has no id or name",
                        "element 49 of page 3 of the zones has no id or name");
        assertThat(listing.zones().get(43).nameServers()).isEmpty();
        assertThat(listing.zones().get(44).account()).isNull();
        assertThat(listing.zones().get(45).plan()).isEqualTo("partners_enterprise");
        assertThat(listing.zones().get(46))
                .isEqualTo(new ListedZone(
                        new ZoneId(id(46)),
                        "z46.example",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        -1814400,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
        assertThat(listing.zones().get(47).name()).isEqualTo(LONG_NAME).hasSize(253);
    }

    @Test
    void passesOverANameThatNoRowCouldHold() {
        ZoneListing listing = read(
                List.of(
                        zone(1, "'status':'active'"),
                        "{'id':'%s','name':'%s'}".formatted(id(2), "x" + LONG_NAME),
                        "{'id':'%s','name':' '}".formatted(id(3))),
                "{}");

        assertThat(listing.zones()).hasSize(1);
        assertThat(listing.oddities()).hasSize(2);
    }

    @Test
    void keepsUnheardOfValuesAsTheyCome() {
        ListedZone zone = read(
                        List.of(zone(1, "'status':'hibernating','type':'quantum','plan':{'legacy_id':'gold'}")), "{}")
                .zones()
                .get(0);

        assertThat(zone.status()).isEqualTo("hibernating");
        assertThat(zone.type()).isEqualTo("quantum");
        assertThat(zone.plan()).isEqualTo("gold");
    }

    @Test
    void passesOverMembersOfTheWrongKind() {
        ListedZone zone = read(
                        List.of(
                                zone(
                                        1,
                                        "'account':'x','plan':[],'status':7,'type':{},'paused':[],'development_mode':{},'name_servers':{'a':1},'original_name_servers':[1,null,'ns1.example']")),
                        "[]")
                .zones()
                .get(0);

        assertThat(zone.account()).isNull();
        assertThat(zone.plan()).isNull();
        assertThat(zone.status()).isNull();
        assertThat(zone.paused()).isFalse();
        assertThat(zone.developmentMode()).isZero();
        assertThat(zone.nameServers()).isEmpty();
        assertThat(zone.originalNameServers()).containsExactly("ns1.example");
    }

    @ParameterizedTest
    @CsvSource({"50,0,1,false", "49,0,1,true", "0,0,4,true", "50,3,2,false", "50,3,3,true", "50,3,4,true"})
    void endsAtAShortPageOrAtTheNumberOfPages(int elements, int totalPages, int page, boolean last) {
        ZoneListing listing = new ZoneListing(List.of(), elements, totalPages, List.of());

        assertThat(listing.isLast(page)).isEqualTo(last);
    }

    @Test
    void isUnreadableWithoutAList() {
        assertThatThrownBy(() -> new ListZones(null, 1).read(OperationTests.json("{'result':null}")))
                .isInstanceOf(Unreadable.class);
    }

    private static ZoneListing read(List<String> elements, String info) {
        String envelope = "{'success':true,'result':[" + String.join(",", elements) + "],'result_info':" + info + "}";
        return new ListZones(null, 3).read(OperationTests.json(envelope));
    }

    private static String zone(int number, String members) {
        return "{'id':'%s','name':'z%d.example',%s}".formatted(id(number), number, members);
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }
}
