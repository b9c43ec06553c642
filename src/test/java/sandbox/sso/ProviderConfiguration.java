package sandbox.sso;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The provider: its client, its people, its keys, and what it says of people. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
        })
@Import({ProviderSecurity.class, SignInPage.class})
class ProviderConfiguration {

    @Bean
    AuthorizationServerSettings server(SsoSandbox.Options options) {
        return AuthorizationServerSettings.builder().issuer(options.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(SsoSandbox.Options options) {
        RegisteredClient zonekeeper = RegisteredClient.withId("zonekeeper")
                .clientId(SsoSandbox.CLIENT_ID)
                .clientSecret("{noop}" + SsoSandbox.CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(options.applicationUrl() + "/login/oauth2/code/sso")
                .postLogoutRedirectUri(options.applicationUrl() + "/signed-out")
                .scope("openid")
                .scope("profile")
                .scope("email")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        return new InMemoryRegisteredClientRepository(zonekeeper);
    }

    @Bean
    UserDetailsService people(SsoSandbox.Options options) {
        InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
        for (Person person : Person.ALL) {
            String password = options.password().apply(person.login());
            people.createUser(User.withUsername(person.login())
                    .password("{noop}" + password)
                    .roles("PERSON")
                    .build());
        }
        return people;
    }

    /** What the ID token says; the access token says nothing of people. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            Person person = Person.named(token.getPrincipal().getName());
            token.getClaims().subject(person.subject());
            if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                token.getClaims()
                        .claim("name", person.name())
                        .claim("preferred_username", person.login())
                        .claim("email", person.email())
                        .claim("groups", person.groups());
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID(UUID.randomUUID().toString())
                .build();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }
}
