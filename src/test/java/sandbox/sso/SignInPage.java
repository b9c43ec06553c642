package sandbox.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page where people type name and password. */
@RestController
class SignInPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>Sandbox sign-in</title>
              <link rel="stylesheet" href="/sign-in.css">
            </head>
            <body>
            <main>
              <h1>Sandbox sign-in</h1>
              <p>It stands in for your company's single sign-on. The password is the name, unless the console says
                otherwise.</p>
              %s
              <form method="post" action="/sign-in">
                <input type="hidden" name="%s" value="%s">
                <label for="username">Name</label>
                <input id="username" name="username" autocomplete="username" autocapitalize="none" required autofocus>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button>Sign in</button>
              </form>
              <dl>%s</dl>
            </main>
            </body>
            </html>
            """;

    private static final String STYLE = """
            :root { color-scheme: light dark; --edge: light-dark(#747f7a, #788380); --ink: light-dark(#16211e, #e9eeec); }
            body { margin: 0; padding: 24px 16px; font: 14px/20px system-ui, sans-serif;
              color: var(--ink); background: light-dark(#fbfdfc, #0f1412); }
            main { max-width: 360px; margin: 8vh auto 0; }
            h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; letter-spacing: -.02em; }
            label { display: block; margin: 16px 0 4px; font-weight: 550; }
            input { box-sizing: border-box; width: 100%; height: 40px; padding: 0 12px; font: inherit; color: inherit;
              background: none; border: 1px solid var(--edge); border-radius: 6px; }
            button { height: 40px; margin: 20px 0 32px; padding: 0 20px; font: inherit; font-weight: 550; border: 0;
              border-radius: 6px; color: light-dark(#fff, #0f1412); background: var(--ink); }
            :focus-visible { outline: 2px solid light-dark(#007153, #49c89b); outline-offset: 2px; }
            dl { display: grid; grid-template-columns: 88px 1fr; gap: 4px 12px; margin: 0; padding-top: 16px;
              border-top: 1px solid light-dark(#dce1de, #29312f); }
            dd { margin: 0; }
            .wrong { color: light-dark(#b12725, #f98b85); font-weight: 550; }
            """;

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String showSignIn(HttpServletRequest request, CsrfToken csrf) {
        String wrong = request.getParameter("error") == null
                ? ""
                : "<p class=\"wrong\" role=\"alert\">Name and password don't go together.</p>";
        String people = Person.ALL.stream()
                .map(person -> "<dt>" + person.login() + "</dt><dd>" + HtmlUtils.htmlEscape(person.does()) + "</dd>")
                .collect(Collectors.joining());
        return PAGE.formatted(wrong, csrf.getParameterName(), csrf.getToken(), people);
    }

    @GetMapping(path = "/sign-in.css", produces = "text/css")
    String showStyle() {
        return STYLE;
    }
}
