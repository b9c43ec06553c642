package dev.zonekeeper.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks ID tokens with the provider's keys, signed by any of the algorithms that it names, not by RS256 alone. A clock
 * that is off by a minute passes.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private volatile @Nullable NimbusJwtDecoder decoder;

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        NimbusJwtDecoder known = decoder;
        if (known == null) {
            known = build(registration);
            decoder = known;
        }
        return known;
    }

    private static NimbusJwtDecoder build(ClientRegistration registration) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "no jwks_uri");
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(all -> all.addAll(algorithms(registration)))
                .restOperations(new RestTemplate(ProviderConnection.within(ProviderConnection.PATIENCE)))
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
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
