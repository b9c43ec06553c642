package sandbox.cloudflare;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The zones of the start: 60 that every list shows and two internal ones, in the order of their names. */
final class SeedZones {

    /** Name, account, plan, status and type; then what is special: on, paused, unentitled. */
    private static final String TABLE = """
            atlas-books.com                    A enterprise active  full
            atlas-events.com.au                A pro        active  full
            atlas-media.com                    A enterprise active  full      on
            atlas-media.com.au                 A enterprise active  full
            atlas-podcasts.com                 A business   active  full
            atlas-sport.com                    A enterprise active  full
            atlasquiz.example                  A free       active  full
            baltic-ferries.example             N enterprise active  full
            bergen-freight.no                  N business   active  full
            birdwatch-weekly.com               A pro        active  full
            branches.kestrelbank.co.uk         K enterprise active  full
            business.kestrelbank.co.uk         K enterprise active  full      on
            cards.kestrelbank.com              K enterprise active  full
            cargo-tracker.example              N free       pending full
            cargo-tracker.io                   N enterprise active  full      on
            careers-nordwind.com               N pro        active  full
            coastline-magazine.com.au          A business   active  full
            copenhagen-harbour.dk              N enterprise active  partial
            daily-atlas.com                    A enterprise active  full      on
            dev-kestrel.example                K free       active  full
            dortmund-terminal.de               N business   active  full
            energy.nordwind-group.com          N enterprise active  full      on
            fleet.nordwind-group.com           N enterprise active  full
            forex.kestrelbank.com              K enterprise active  full      on
            freight-exchange.eu                N business   pending full
            gastropod-recipes.co.uk            A free       active  full
            gotland-link.se                    N free       moved   full
            greenhull-shipping.com             N enterprise active  full      paused
            harbour-lights-film.example        A pro        active  full      paused
            hessen-logistik.de                 N pro        active  full
            home-loans.kestrelbank.co.uk       K enterprise active  full
            insure.kestrelbank.co.uk           K enterprise active  full      on
            investors-kestrel.com              K business   active  full
            junction-radio.com.au              A business   active  full
            kestrel-api.com                    K enterprise active  full
            kestrel-foundation.example         K free       active  full
            kestrel-sandbox.example            K free       pending full
            kestrel-wealth.ch                  K enterprise active  full      unentitled
            kestrelbank-careers.co.uk          K pro        active  full
            kestrelbank.co.uk                  K enterprise active  full      on
            kestrelbank.com                    K enterprise active  full      on
            lighthouse-docs.example            A free       active  full
            mobile.kestrelbank.com             K enterprise active  full
            münchen-transit.de                 N enterprise active  full      on
            nordlys-tromsø.no                  N pro        active  full
            nordwind-group.com                 N enterprise active  full      on
            nordwind-rail.eu                   N enterprise active  secondary
            nordwind.example                   N free       active  full
            northsea-cables.com                N business   moved   full
            open-banking.kestrelbank.co.uk     K enterprise active  full
            paper-and-ink.co.uk                A pro        active  full
            pensions-kestrel.co.uk             K business   active  full
            shop.example                       A enterprise active  full
            shop.example                       N free       pending full
            sydney-weekender.com.au            A business   active  secondary
            tasman-times.co.nz                 A enterprise active  full      on
            the-long-read-quarterly-review-of-books-and-essays-archive.atlas-media.com.au A enterprise active full
            trade.kestrelbank.com              K business   active  partial
            treasury.kestrelbank.com           K enterprise active  full
            under-the-southern-cross.com.au    A pro        active  full
            intranet.kestrelbank.example       K enterprise active  internal  unentitled
            yard.nordwind.example              N enterprise active  internal  unentitled
            """;

    private static final Map<String, Account> ACCOUNTS =
            Map.of("A", Account.ATLAS, "K", Account.KESTREL, "N", Account.NORDWIND);

    static final List<Zone> ALL = read();

    private SeedZones() {}

    private static List<Zone> read() {
        List<Zone> zones = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            zones.add(zone(zones.size(), List.of(line.split(" +"))));
        }
        return List.copyOf(zones);
    }

    private static Zone zone(int number, List<String> row) {
        String name = IDN.toASCII(row.get(0));
        Account account = ACCOUNTS.getOrDefault(row.get(1), Account.ATLAS);
        Plan plan = Plan.valueOf(row.get(2).toUpperCase(Locale.ROOT));
        return new Zone(
                number,
                Zone.idOf(account, name),
                name,
                account,
                plan,
                row.get(3),
                row.get(4),
                row.contains("paused"),
                plan == Plan.ENTERPRISE && !row.contains("unentitled"),
                row.contains("on"));
    }
}
