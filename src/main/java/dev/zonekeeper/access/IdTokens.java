package dev.zonekeeper.access;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks ID tokens with the provider's published keys and nothing that a token brings along, signed by any of the
 * asymmetric algorithms that it names, not by RS256 alone. A clock that is off by a minute passes.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final ProviderKeys keys;
    private volatile @Nullable JwtDecoder decoder;

    IdTokens(SsoSettings settings) {
        this.keys = new ProviderKeys(settings.answerWithin());
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        JwtDecoder known = decoder;
        if (known == null) {
            NimbusJwtDecoder built = build(registration);
            known = token -> decode(built, token);
            decoder = known;
        }
        return known;
    }

    /** A claim of an odd type fails in many ways, of which Spring expects some. */
    private static Jwt decode(NimbusJwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException e) {
            throw e.getCause() instanceof RateLimitReachedException ? unknownKey(e) : e;
        } catch (RuntimeException e) {
            throw new BadJwtException("A claim cannot be read: " + e.getMessage(), e);
        }
    }

    private static SsoUnavailable unknownKey(JwtException e) {
        return SsoUnavailable.unknownKey("Its key is not known, and keys were asked for a moment ago", e);
    }

    private NimbusJwtDecoder build(ClientRegistration registration) {
        String address =
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "no jwks_uri");
        try {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys.at(address))
                    .jwsAlgorithms(all -> all.addAll(algorithms(registration)))
                    .build();
            decoder.setJwtValidator(rules(registration));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        } catch (IOException | IllegalArgumentException e) {
            throw SsoUnavailable.odd("Its jwks_uri is no address: " + address, e);
        }
    }

    /** Ours first, since the first failure is the one that is told. */
    private static OAuth2TokenValidator<Jwt> rules(ClientRegistration registration) {
        // The machine's clock and no other: a token is as old as it is, whatever the time is for sessions.
        IdTokenRules ours = new IdTokenRules(Clock.systemUTC());
        return new DelegatingOAuth2TokenValidator<>(List.of(
                JwtTypeValidator.jwt(),
                ours,
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration)))));
    }

    private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        Object named = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        Set<SignatureAlgorithm> known = new LinkedHashSet<>();
        for (Object name : named instanceof Collection<?> names ? names : List.of()) {
            SignatureAlgorithm algorithm = SignatureAlgorithm.from(String.valueOf(name));
            if (algorithm != null) {
                known.add(algorithm);
            }
        }
        return known.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : known;
    }
}
