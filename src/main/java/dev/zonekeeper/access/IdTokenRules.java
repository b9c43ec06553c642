package dev.zonekeeper.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What Spring's own checks leave out or leave unsaid: a subject that is one, and both clocks' times where they are too
 * far apart.
 */
final class IdTokenRules implements OAuth2TokenValidator<Jwt> {

    /** The code of the error where it is the time. */
    static final String CLOCKS_DIFFER = "clocks_differ";

    /** How far the two clocks may be apart. */
    static final Duration APART = Duration.ofSeconds(60);

    /** OpenID Connect Core 1.0, section 2. */
    private static final int LONGEST_SUBJECT = 255;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final Clock clock;

    IdTokenRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return Stream.of(times(token), subject(token))
                .flatMap(Optional::stream)
                .findFirst()
                .map(OAuth2TokenValidatorResult::failure)
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    private Optional<OAuth2Error> times(Jwt token) {
        Instant now = clock.instant();
        boolean over = isBefore(token.getExpiresAt(), now.minus(APART));
        boolean early =
                isBefore(now.plus(APART), token.getIssuedAt()) || isBefore(now.plus(APART), token.getNotBefore());
        String text = "The ID token is %s: issued at %s, good until %s by the provider's clock; here it is %s"
                .formatted(over ? "over" : "from the future", token.getIssuedAt(), token.getExpiresAt(), now);
        return over || early ? Optional.of(new OAuth2Error(CLOCKS_DIFFER, text, null)) : Optional.empty();
    }

    private static boolean isBefore(@Nullable Instant first, @Nullable Instant second) {
        return first != null && second != null && first.isBefore(second);
    }

    private static Optional<OAuth2Error> subject(Jwt token) {
        String subject = token.getSubject();
        boolean sound = subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && !UNPRINTABLE.matcher(subject).find();
        return sound
                ? Optional.empty()
                : Optional.of(new OAuth2Error(
                        "invalid_id_token",
                        "The ID token has no sub of 1 to " + LONGEST_SUBJECT + " printable characters",
                        null));
    }
}
