package dev.zonekeeper.inventory;

import dev.zonekeeper.access.Person;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.inventory.FactTrouble.Kind;
import dev.zonekeeper.tokens.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Facts of a zone, read for whoever looks at its page: at most once in ten minutes, at most 30 calls a person an hour,
 * and once for all who look at the same time. What goes wrong is told beside what was last read; it marks neither zone
 * nor token.
 */
@Component
public class LiveFacts {

    private final Facts facts;
    private final FactCalls calls;
    private final FactAllowance allowance;
    private final Tokens tokens;
    private final Clock clock;
    private final Map<Key, CompletableFuture<FactLook>> underWay = new ConcurrentHashMap<>();

    private record Key(ZoneId zone, Fact fact) {}

    LiveFacts(Facts facts, FactCalls calls, FactAllowance allowance, Tokens tokens, Clock clock) {
        this.facts = facts;
        this.calls = calls;
        this.allowance = allowance;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The fact as it is, or what was last read of it. Waits for Cloudflare for some seconds at the most. */
    public FactLook look(ZoneId zone, Fact fact, Person person) {
        Key key = new Key(zone, fact);
        CompletableFuture<FactLook> mine = new CompletableFuture<>();
        CompletableFuture<FactLook> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            FactLook theirs = join(others);
            // That somebody else had all their calls of the hour says nothing of this person.
            boolean used = theirs.trouble() != null && theirs.trouble().kind() == Kind.LIMIT;
            return used ? look(zone, fact, person) : theirs;
        }
        try {
            FactLook look = lookOnce(key, person);
            mine.complete(look);
            return look;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private static FactLook join(CompletableFuture<FactLook> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private FactLook lookOnce(Key key, Person person) {
        FactLook last = facts.of(key.zone(), key.fact());
        if (!last.due()) {
            return last;
        }
        Optional<TokenId> token = tokens.reaches(key.zone()).stream().findFirst();
        if (token.isEmpty()) {
            return last.with(FactTrouble.of(Kind.NOT_ASKED, "No API token in Vault reaches this zone any more."));
        }
        Optional<Instant> again = allowance.take(person, key.fact().calls());
        return again.map(until -> last.with(FactTrouble.until(Kind.LIMIT, until)))
                .orElseGet(() -> ask(key, token.get(), person, last));
    }

    private FactLook ask(Key key, TokenId token, Person person, FactLook last) {
        FactCalls.Sent sent = new FactCalls.Sent();
        Instant asked = clock.instant();
        try {
            FactValue value = calls.read(key.fact(), key.zone(), token, sent);
            return known(key, new FactLook(key.fact(), value, asked, asked, null, false));
        } catch (TokenUnavailable unavailable) {
            return last.with(FactTrouble.of(Kind.NOT_ASKED, String.valueOf(unavailable.getMessage())));
        } catch (CloudflareFailed failed) {
            FactTrouble trouble = trouble(failed);
            FactLook look = new FactLook(key.fact(), last.value(), last.readAt(), asked, trouble, false);
            return trouble.isAnswer() && sent.calls() > 0 ? known(key, look) : last.with(trouble);
        } finally {
            allowance.giveBack(person, key.fact().calls() - sent.calls());
        }
    }

    private FactLook known(Key key, FactLook look) {
        facts.record(key.zone(), look);
        return look;
    }

    private static FactTrouble trouble(CloudflareFailed failed) {
        @Nullable Instant until = failed.until();
        if (failed.kind() == CloudflareFailed.Kind.THROTTLED && until != null) {
            return FactTrouble.until(Kind.WAIT, until);
        }
        boolean refused = failed.kind() == CloudflareFailed.Kind.REFUSED && !failed.maySuspectToken();
        return refused && (failed.status() == 403 || failed.code() == 10000)
                ? FactTrouble.of(Kind.PERMISSION, "")
                : FactTrouble.of(Kind.FAILED, words(failed));
    }

    /** Short, for a line beside the value: Cloudflare's own words stay in the log. */
    private static String words(CloudflareFailed failed) {
        String code = failed.code() == 0 ? "" : ", code " + failed.code();
        String ray = failed.ray() == null ? "" : " Reference: cf-ray " + failed.ray() + ".";
        return switch (failed.kind()) {
            case NOT_SENT -> "Cloudflare could not be reached.";
            case NO_ANSWER -> "no answer from Cloudflare in time.";
            case REFUSED, BROKEN, THROTTLED -> answered(failed) + code + "." + ray;
        };
    }

    private static String answered(CloudflareFailed failed) {
        return failed.status() == 0
                ? "Cloudflare answered without an end"
                : failed.status() == 200 && failed.code() == 0
                        ? "Cloudflare answered with something unreadable"
                        : "Cloudflare answered " + failed.status();
    }
}
