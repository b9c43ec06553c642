package dev.zonekeeper.abuse;

import dev.zonekeeper.abuse.Routes.Route;
import dev.zonekeeper.access.Scope;
import dev.zonekeeper.inventory.Zone;
import dev.zonekeeper.inventory.ZoneFilter;
import dev.zonekeeper.inventory.Zones;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sends bad requests as each person, and looks at each answer by itself. */
final class Barrage {

    private static final Pattern INNARDS = Pattern.compile(
            "Whitelabel|\\bat [\\w$.]+\\([\\w$]+\\.java:\\d+\\)"
                    + "|\\b(?:[a-z_]\\w*\\.){2,}[A-Z]\\w*(?:Exception|Error)\\b|Jdbc\\w*Exception|\\bThymeleaf\\b|Apache Tomcat/");
    private static final int THREADS = 4;

    private final long seed;
    private final List<Route> routes = Routes.all();
    private final BadRequests requests;
    private final List<Caller> callers = new ArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger files = new AtomicInteger();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();

    Barrage(long seed, Consumer<Reply> listener) {
        this.seed = seed;
        this.requests = new BadRequests(seed, routes, zones());
        callers.add(new Caller(Caller.ANONYMOUS, listener));
        Abused.PEOPLE.forEach(person -> callers.add(new Caller(person, listener)));
    }

    private static List<String> zones() {
        return Abused.bean(Zones.class).page(ZoneFilter.all(), Scope.all(), 1, 20).rows().stream()
                .flatMap(zone -> Stream.of(zone.id().value(), zone.name().wire()))
                .toList();
    }

    static List<String> zoneIds() {
        return Abused.bean(Zones.class).page(ZoneFilter.all(), Scope.all(), 1, 500).rows().stream()
                .map(Zone::id)
                .map(Object::toString)
                .toList();
    }

    /** Sends so many; each person's turn comes at each route. */
    void send(int count) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                int number = n;
                all.add(threads.submit(() -> one(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** One by its number: with the seed, what was printed can be sent again. */
    Reply one(int number) {
        Caller caller = callers.get(number / routes.size() % callers.size());
        BadRequest request = requests.make(number, caller.csrf());
        try {
            Reply reply = request.isRaw()
                    ? RawSocket.send(request.forWire(caller.cookie()))
                    : caller.send(request.forClient());
            look(caller, request, reply);
            return reply;
        } catch (UncheckedIOException e) {
            faults.add("No answer to " + caller.name() + "'s " + request + ": " + e.getCause());
            return Reply.CLOSED;
        }
    }

    private void look(Caller caller, BadRequest request, Reply reply) {
        answers.computeIfAbsent(
                        caller.name() + " " + request.route() + " " + reply.status(), any -> new AtomicInteger())
                .incrementAndGet();
        if (reply.isFile()) {
            files.incrementAndGet();
        }
        for (String wrong : wrong(request, reply)) {
            faults.add(wrong + ": " + caller.name() + "'s " + request + "\n" + reply);
        }
    }

    private static List<String> wrong(BadRequest request, Reply reply) {
        List<String> wrong = new ArrayList<>();
        boolean isPage = !reply.isFile();
        if (reply.status() >= 500 && !Twist.mayBeAnswered(reply.status(), request.twist())) {
            wrong.add("A failure of ours");
        }
        if (reply.status() == 0 && !request.isRaw()) {
            wrong.add("No answer");
        }
        if (isPage && INNARDS.matcher(reply.body()).find()) {
            wrong.add("Something of the inside");
        }
        if (isPage && Nasty.UNESCAPED.stream().anyMatch(reply.body()::contains)) {
            wrong.add("Markup of a stranger's");
        }
        if ((reply.body() + reply.head()).replace(",", "").contains(Nasty.EVALUATED)) {
            wrong.add("A stranger's expression was carried out");
        }
        if (!reply.header(Nasty.SMUGGLED_HEADER).isEmpty()) {
            wrong.add("A stranger's header");
        }
        if (reply.header("location").matches("(?i)([a-z]+:)?[/\\\\]{2}[^/]*evil.*")) {
            wrong.add("A way to another site");
        }
        return wrong;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many answers were files. */
    int files() {
        return files.get();
    }

    List<Caller> callers() {
        return callers;
    }

    List<Route> routes() {
        return routes;
    }

    /** How often each status came, for each person. */
    Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new java.util.TreeMap<>();
        answers.forEach((key, count) -> statuses.merge(key.replaceFirst(" .* ", " "), count.get(), Integer::sum));
        return statuses;
    }

    /** The statuses with which one person's requests for a route were answered. */
    Map<Integer, Integer> statuses(String person, Route route) {
        Map<Integer, Integer> statuses = new LinkedHashMap<>();
        String start = person + " " + route.method() + " " + route.pattern() + " ";
        answers.forEach((key, count) -> {
            if (key.startsWith(start)) {
                statuses.put(Integer.parseInt(key.substring(start.length())), count.get());
            }
        });
        return statuses;
    }

    @Override
    public String toString() {
        return "-Dzonekeeper.abuse.seed=" + seed;
    }
}
