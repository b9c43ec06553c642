package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

class TroubleAdviceTests {

    private final TroubleAdvice advice =
            new TroubleAdvice(Texts.of("web"), new StaticListableBeanFactory().getBeanProvider(PageAttributes.class));
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(advice)
            .setViewResolvers((name, locale) -> (model, request, response) -> {})
            .build());

    @ParameterizedTest
    @CsvSource({
        "not-found, 404, Nothing here, There is nothing at this address",
        "not-allowed, 403, Not allowed, 'You may look at this, but not do it'",
        "bad-field, 422, Nothing was done, The field size cannot be taken",
        "missing, 400, Nothing was done, This request cannot be read",
        "gone, 410, Nothing was done, This request cannot be read",
        "broken, 500, Something broke, Zonekeeper failed at this request",
        "away, 503, No answer, The database of Zonekeeper does not answer",
        "away-at-commit, 503, No answer, The database of Zonekeeper does not answer",
        "shut-down, 503, No answer, The database of Zonekeeper does not answer",
        "refused, 500, Something broke, Zonekeeper failed at this request"
    })
    void drawsAPage(String path, int status, String sign, String title) {
        MvcTestResult answer = mvc.get().uri("/" + path).exchange();

        assertThat(answer).hasStatus(status).hasViewName("web/trouble").doesNotContainHeader("HX-Reswap");
        assertThat(answer).headers().hasValue("Vary", "HX-Request");
        assertThat(trouble(answer)).extracting(Trouble::sign, Trouble::title).containsExactly(sign, title);
        assertThat(trouble(answer).back()).isEqualTo("/zones");
    }

    @ParameterizedTest
    @CsvSource({"not-found, 404", "not-allowed, 403", "bad-field, 422", "missing, 400", "broken, 500"})
    void drawsAMessageUnderHtmxAndLeavesThePageAsItWas(String path, int status) {
        MvcTestResult answer =
                mvc.get().uri("/" + path).header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(status).hasViewName("web/trouble :: message");
        assertThat(answer).headers().hasValue("HX-Reswap", "none").hasValue("Vary", "HX-Request");
    }

    @Test
    void leadsBackToThePageThatTheDatabaseKeptFromBeingDrawn() {
        assertThat(trouble(mvc.get().uri("/away?q=shop").exchange()).again()).isEqualTo("/away?q=shop");
        assertThat(trouble(mvc.post().uri("/away").exchange()).again()).isNull();
    }

    @Test
    void namesTheFieldAndWhy() {
        Trouble trouble = trouble(mvc.get().uri("/bad-field").exchange());

        assertThat(trouble.lead()).isEqualTo("A page has 20, 50 or 100 rows.");
        assertThat(trouble.facts()).containsExactly(new OutsideSystem.Fact("Field", "size"));
    }

    @Test
    void showsNothingOfWhatBrokeButAReference() {
        Trouble trouble = trouble(mvc.get().uri("/broken").exchange());

        assertThat(trouble.toString()).doesNotContain("CANARY");
        assertThat(trouble.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).matches("zk-[0-9a-f]{8}"));
    }

    @Test
    void leavesDenialsToSecurity() {
        AccessDeniedException denied = new AccessDeniedException("no");

        assertThatThrownBy(() -> advice.leaveToSecurity(denied)).isSameAs(denied);
    }

    @Test
    void takesAnyStatusThatATroubleNames() {
        Trouble trouble = new Trouble(409, "s", "t", "l", List.of(), null, null, null);

        assertThat(advice.stopped(new Stopped(trouble), new MockHttpServletRequest(), new MockHttpServletResponse())
                        .getStatus())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    private static Trouble trouble(MvcTestResult answer) {
        Map<String, Object> model = answer.getMvcResult().getModelAndView().getModel();
        return (Trouble) model.get("trouble");
    }

    @RestController
    static class Failing {

        private final Troubles troubles = Texts.troubles();

        @RequestMapping("/{what}")
        public String answer(@PathVariable String what) {
            throw switch (what) {
                case "not-found" -> troubles.notFound();
                case "not-allowed" -> troubles.notAllowed();
                case "bad-field" -> troubles.badField("size", "A page has 20, 50 or 100 rows.");
                case "missing" -> new ResponseStatusException(HttpStatus.BAD_REQUEST);
                case "gone" -> new ResponseStatusException(HttpStatus.GONE);
                case "away" -> new CannotGetJdbcConnectionException("CANARY", new SQLTransientConnectionException());
                case "away-at-commit" -> new TransactionSystemException("CANARY", new SQLException("CANARY", "08006"));
                case "shut-down" -> new UncategorizedSQLException("", null, new SQLException("CANARY", "57P01"));
                case "refused" -> new DuplicateKeyException("CANARY", new SQLException("CANARY", "23505"));
                default -> new IllegalStateException("CANARY");
            };
        }
    }
}
