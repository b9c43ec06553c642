package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Asks an account's store whether the token of the call is alive. A user's token gets 401 with code 1000 here. */
public record VerifyAccountToken(AccountId account) implements Operation<TokenStatus> {

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/accounts/" + account + "/tokens/verify";
    }

    @Override
    public TokenStatus read(JsonNode envelope) {
        return TokenStatus.read(envelope);
    }

    @Override
    public String words() {
        return "verify the token";
    }
}
