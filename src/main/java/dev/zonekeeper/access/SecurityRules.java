package dev.zonekeeper.access;

import dev.zonekeeper.web.Installation;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one filter chain: who may reach which route. What is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    // The version before our files is 12 hex digits, see web.StaticFiles; a zone's id is longer and a name has a dot.
    private static final RequestMatcher FILES = reads(
            "/styles/**",
            "/scripts/**",
            "/icons/**",
            "/{version:[0-9a-f]{12}}/styles/**",
            "/{version:[0-9a-f]{12}}/scripts/**",
            "/{version:[0-9a-f]{12}}/icons/**",
            "/webjars/**",
            "/favicon.ico");
    private static final RequestMatcher PUBLIC = reads("/signed-out", "/actuator/health", "/actuator/health/*");
    private static final RequestMatcher ANYBODY = reads("/me");
    private static final RequestMatcher VIEWER = reads(
            "/",
            "/zones",
            "/zones.csv",
            "/zones.ndjson",
            "/zones/*",
            "/zones/*/row",
            "/zones/*/facts/*",
            "/audit",
            "/audit/export",
            "/audit/verify",
            "/status",
            "/sync");
    // What open pages ask for by themselves.
    private static final RequestMatcher NEWS = reads("/zones/*", "/zones/*/row", "/zones/*/facts/*");
    private static final RequestMatcher OPERATOR = new OrRequestMatcher(
            reads("/zones/*/retention"), writes("/zones/*/retention", "/zones/*/refresh", "/sync"));
    private static final RequestMatcher ADMIN = new OrRequestMatcher(reads("/tokens"), writes("/tokens", "/tokens/**"));

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SsoRegistration registration,
            AccessSettings settings,
            Installation installation,
            PersonFromIdToken people,
            NoAuthorizedClients noClients,
            Clock clock)
            throws Exception {
        SignInStart signIn = new SignInStart(installation);
        SignInFailed failed = new SignInFailed(installation);
        http.authorizeHttpRequests(SecurityRules::routes)
                .oauth2Login(login -> login.clientRegistrationRepository(registration)
                        .authorizedClientRepository(noClients)
                        // A page of our own: else Spring Security asks the provider at start.
                        .loginPage("/oauth2/authorization/" + SsoRegistration.ID)
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(new SignInsUnderWay()))
                        .userInfoEndpoint(info -> info.oidcUserService(people))
                        .successHandler((request, response, signedIn) -> response.sendRedirect(
                                SignInsUnderWay.back(request).in(installation)))
                        .failureHandler(failed)
                        .addObjectPostProcessor(answerEarlyFailures(failed)))
                .logout(logout -> logout.logoutSuccessHandler(new SignOut(registration, installation)))
                // The way back travels with each sign-in, see SignInsUnderWay.
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new Denials(installation, signIn))
                        .authenticationEntryPoint(signIn))
                // Written by a filter of their own, see below.
                .headers(HeadersConfigurer::disable)
                .addFilterBefore(new ReadableRequest(), CsrfFilter.class)
                .addFilterBefore(new SessionEnd(FILES, NEWS, settings.sessionMax(), clock), CsrfFilter.class)
                .addFilterAfter(new ReadOnly(installation), AuthorizationFilter.class);
        return http.build();
    }

    /** Before all other filters, so that what those refuse carries the headers too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headers(SsoRegistration registration, Installation installation) {
        PageHeaders headers = new PageHeaders(registration, FILES, installation);
        FilterRegistrationBean<HeaderWriterFilter> first =
                new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(headers)) {
                    @Override
                    protected boolean shouldNotFilterErrorDispatch() {
                        return false;
                    }
                });
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private static void routes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        // A forward, an error or the end of a streamed answer belongs to a request that was let in or refused already.
        routes.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(FILES, PUBLIC)
                .permitAll()
                .requestMatchers(ANYBODY)
                .authenticated()
                .requestMatchers(VIEWER)
                .hasRole(Role.VIEWER.name())
                .requestMatchers(OPERATOR)
                .hasRole(Role.OPERATOR.name())
                .requestMatchers(ADMIN)
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .denyAll();
    }

    /** A sign-in fails in its first step too, as when the provider is down. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> answerEarlyFailures(
            SignInFailed failed) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(failed);
                return filter;
            }
        };
    }

    private static RequestMatcher reads(String... patterns) {
        return matcher(patterns, HttpMethod.GET, HttpMethod.HEAD);
    }

    private static RequestMatcher writes(String... patterns) {
        return matcher(patterns, HttpMethod.POST);
    }

    private static RequestMatcher matcher(String[] patterns, HttpMethod... methods) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .flatMap(pattern -> Stream.of(methods)
                        .<RequestMatcher>map(method ->
                                PathPatternRequestMatcher.withDefaults().matcher(method, pattern)))
                .toList());
    }
}
