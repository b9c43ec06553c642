package dev.zonekeeper.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sandbox.sso.SsoSandbox;

/** An ID token that is about to be signed: a good one, until a test changes it. */
record IdToken(Map<String, @Nullable Object> claims, JWSHeader header, RSAKey key) {

    static IdToken good(String issuer, String nonce) {
        long now = Instant.now().getEpochSecond();
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", SsoSandbox.CLIENT_ID);
        claims.put("sub", "s-1");
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("nonce", nonce);
        claims.put("name", "Olga Brandt");
        claims.put("groups", List.of("zk-operators"));
        return new IdToken(claims, header(OwnProvider.KEY, builder -> {}), OwnProvider.KEY);
    }

    private static JWSHeader header(RSAKey key, Consumer<JWSHeader.Builder> change) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        change.accept(header);
        return header.build();
    }

    IdToken with(String claim, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new IdToken(changed, header, key);
    }

    IdToken withAll(Map<String, Object> more) {
        IdToken all = this;
        for (Map.Entry<String, Object> claim : more.entrySet()) {
            all = all.with(claim.getKey(), claim.getValue());
        }
        return all;
    }

    IdToken without(String... names) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(claims);
        changed.keySet().removeAll(List.of(names));
        return new IdToken(changed, header, key);
    }

    IdToken later(Duration time) {
        return with("iat", plus("iat", time)).with("exp", plus("exp", time));
    }

    private long plus(String claim, Duration time) {
        return ((Number) claims.get(claim)).longValue() + time.toSeconds();
    }

    IdToken type(String type) {
        return new IdToken(claims, header(key, header -> header.type(new JOSEObjectType(type))), key);
    }

    IdToken header(Consumer<JWSHeader.Builder> change) {
        return new IdToken(claims, header(key, change), key);
    }

    IdToken key(RSAKey other) {
        return new IdToken(claims, header(other, builder -> {}), other);
    }

    String payload() {
        return JSONObjectUtils.toJSONString(claims);
    }

    String signed() {
        try {
            return signed(header, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(JWSHeader other, JWSSigner signer) {
        try {
            JWSObject token = new JWSObject(other, new Payload(payload()));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
