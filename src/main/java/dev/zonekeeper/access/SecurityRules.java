package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** The one filter chain: who may reach which route. What is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final Logger log = LoggerFactory.getLogger(SecurityRules.class);
    private static final String SIGN_IN = "/oauth2/authorization/" + SsoRegistration.ID;

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SsoRegistration registration,
            SsoSettings sso,
            AccessSettings settings,
            Installation installation,
            PersonFromIdToken people,
            NoAuthorizedClients noClients,
            Clock clock)
            throws Exception {
        http.authorizeHttpRequests(SecurityRules::routes)
                .oauth2Login(login -> login.clientRegistrationRepository(registration)
                        .authorizedClientRepository(noClients)
                        .loginPage(SIGN_IN)
                        .userInfoEndpoint(info -> info.oidcUserService(people))
                        .failureHandler(SecurityRules::signInFailed))
                .logout(logout -> logout.logoutSuccessHandler(endAtProvider(registration, installation)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new Denials())
                        .defaultAuthenticationEntryPointFor(
                                new HtmxSignIn(installation), new RequestHeaderRequestMatcher("HX-Request")))
                .headers(headers -> headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                        .addHeaderWriter(new PageHeaders(registration, installation)))
                .addFilterBefore(new SsoReachable(registration, sso), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new SessionEnd(settings.sessionMax(), clock), AuthorizationFilter.class)
                .addFilterAfter(new ReadOnly(installation), AuthorizationFilter.class);
        return http.build();
    }

    private static void routes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/styles/**", "/scripts/**", "/icons/**", "/webjars/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/*/styles/**", "/*/scripts/**", "/*/icons/**", "/favicon.ico")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/signed-out", "/actuator/health", "/actuator/health/*")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/zones/*/retention", "/zones/*/refresh")
                .hasRole("OPERATOR")
                .requestMatchers(HttpMethod.GET, "/zones/*/retention")
                .hasRole("OPERATOR")
                .requestMatchers(HttpMethod.GET, "/", "/zones", "/zones/*", "/zones/*/row")
                .hasRole("VIEWER")
                .requestMatchers(HttpMethod.GET, "/audit", "/audit/export", "/audit/verify", "/status", "/me")
                .hasRole("VIEWER")
                .requestMatchers(HttpMethod.GET, "/tokens")
                .hasRole("ADMIN")
                .anyRequest()
                .denyAll();
    }

    /** A sign-in leads back to the page that was asked for, and never to a fragment of one. */
    // null means 'no parameter', though the signature does not say that it may be null.
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().endsWith("/row")
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    private static OidcClientInitiatedLogoutSuccessHandler endAtProvider(
            SsoRegistration registration, Installation installation) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registration);
        handler.setPostLogoutRedirectUri(installation.publicUrl() + "/signed-out");
        handler.setDefaultTargetUrl("/signed-out");
        return handler;
    }

    /** A stranger's failed callback is a log line and no audit event: nobody may delete those. */
    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws ServletException, IOException {
        log.info("A sign-in failed: {}", failure.getMessage());
        boolean cancelled = failure instanceof OAuth2AuthenticationException oauth
                && "access_denied".equals(oauth.getError().getErrorCode());
        Refusal.forward(
                cancelled ? Refusal.Reason.SIGN_IN_CANCELLED : Refusal.Reason.SIGN_IN_FAILED, request, response);
    }
}
