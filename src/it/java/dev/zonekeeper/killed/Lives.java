package dev.zonekeeper.killed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import sandbox.cloudflare.CloudflareSimulator;

/** The application's lives, one after the other on one database: each checks what the last one left. */
final class Lives {

    private static final int EARLIEST_MILLIS = 300;
    private static final int LATEST_MILLIS = 3000;
    private static final int LATENCY_MILLIS = 300;
    private static final String FAVOURITE = CloudflareSimulator.zoneId("kestrelbank.com");

    private final Book olga = new Book("Olga Brandt");
    private final Book adam = new Book("Adam Keller");
    private final Book jonas = new Book("Jonas Weber");
    private final Path database;
    private final Surroundings surroundings;
    private final StartOfApplication start;
    private final List<String> zones;
    private final List<String> zonesOfTeam;
    private final Aftermath aftermath;
    private FirstLook left;
    private String lastWords = "";
    private Duration slowest = Duration.ZERO;

    /** Lives once without a kill, to read all flags and to make the next starts fast. */
    Lives(Path directory, Surroundings surroundings) {
        this.database = directory.resolve("database");
        this.surroundings = surroundings;
        this.start = new StartOfApplication(directory);
        try (Application application = Application.start(start.first(), surroundings, database)) {
            application.awaitFirstReadings();
            zones = switchable(signIn("admin", adam));
            zonesOfTeam = switchable(signIn("team", jonas));
            application.stop();
        }
        Map<String, Boolean> flags = new TreeMap<>();
        zones.forEach(zone -> flags.put(zone, surroundings.simulator().flag(zone)));
        aftermath = new Aftermath(surroundings, flags, List.of(olga, adam, jonas));
        surroundings.simulator().latency(LATENCY_MILLIS);
        left = FirstLook.at(database);
    }

    private static List<String> switchable(Person person) {
        List<String> zones = new ArrayList<>(List.of(FAVOURITE));
        person.looks().forEach((zone, look) -> {
            if (!zone.equals(FAVOURITE) && (look.equals("on") || look.equals("off"))) {
                zones.add(zone);
            }
        });
        return List.copyOf(zones);
    }

    private Person signIn(String login, Book book) {
        return Person.signedIn(surroundings.applicationAddress(), login, book);
    }

    /** Starts, checks what the last life left, lets three people click, and kills. */
    FirstLook liveUntilKilled(long seed) throws InterruptedException {
        try (Application application = Application.start(start.next(), surroundings, database)) {
            Instant healthy = Instant.now();
            Person operator = signIn("operator", olga);
            Person admin = check(operator, healthy);
            // First numbers of Randoms with neighbouring seeds are nearly the same.
            Random random = new Random(new SplittableRandom(seed).nextLong());
            int millis = EARLIEST_MILLIS + random.nextInt(LATEST_MILLIS - EARLIEST_MILLIS);
            MixedUse use = new MixedUse();
            Person team = signIn("team", jonas);
            use.begin(operator, zones, new Random(random.nextLong()));
            use.begin(admin, zones, new Random(random.nextLong()));
            use.begin(team, zonesOfTeam, new Random(random.nextLong()));
            use.killAfter(millis, () -> aftermath.noted(application.kill()));
            left = FirstLook.at(database);
            lastWords = "seed %d, %d ms: %s".formatted(seed, millis, left.words(surroundings.calls()));
            return left;
        }
    }

    /** The last one, which nobody kills. */
    void liveUntilChecked() {
        try (Application application = Application.start(start.next(), surroundings, database)) {
            Instant healthy = Instant.now();
            check(signIn("operator", olga), healthy);
            application.stop();
        }
    }

    /** What was open is clicked at once more, as an impatient person does: that must send nothing meanwhile. */
    private Person check(Person impatient, Instant healthy) {
        left.open().forEach(open -> impatient.turn(open.zone()));
        Person admin = signIn("admin", adam);
        AuditFile audit = aftermath.check(admin, left);
        for (FirstLook.Open open : left.open()) {
            Instant could = open.leaseUntil().isAfter(healthy) ? open.leaseUntil() : healthy;
            Duration took = Duration.between(could, Aftermath.settledAt(audit, open));
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return admin;
    }

    /** The seed of the last kill, its instant, and what it hit. */
    String lastWords() {
        return lastWords;
    }

    /** The longest that an open intent took from when it could be settled, its lease over and the application up. */
    Duration slowestSettlement() {
        return slowest;
    }
}
