package dev.zonekeeper.tokens;

import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.TokenUnavailable;
import dev.zonekeeper.vault.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of API tokens. */
@Controller
class TokensController {

    private final Tokens tokens;
    private final TokenValues values;
    private final Secrets secrets;

    TokensController(Tokens tokens, TokenValues values, Secrets secrets) {
        this.tokens = tokens;
        this.values = values;
        this.secrets = secrets;
    }

    @GetMapping("/tokens")
    String showTokens(Model model) {
        model.addAttribute("tokens", rows());
        return "tokens/list";
    }

    /** Each is read anew, so that the page says what is wrong now and not what worked a minute ago. */
    private List<TokenRow> rows() {
        Map<TokenId, @Nullable String> troubles = new HashMap<>();
        tokens.all().forEach(token -> troubles.put(token.id(), trouble(token)));
        Map<TokenId, Long> zones = tokens.zoneCounts();
        return tokens.all().stream()
                .map(token -> row(token, zones.getOrDefault(token.id(), 0L), troubles.get(token.id())))
                .toList();
    }

    private @Nullable String trouble(Token token) {
        try {
            values.fresh(token.id());
            return null;
        } catch (TokenUnavailable e) {
            return e.getMessage();
        }
    }

    private TokenRow row(Token token, long zones, @Nullable String trouble) {
        return new TokenRow(
                token.id().value(),
                token.name(),
                token.kind(),
                secrets.location(token.path().value()),
                token.version(),
                token.state(),
                token.message(),
                token.expiresAt(),
                token.verifiedAt(),
                token.lastUsedAt(),
                zones,
                trouble);
    }
}
