package dev.zonekeeper.cloudflare;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * One page of the accounts that a token reaches. With account-owned tokens {@code page} is ignored and the same page
 * comes for ever (cloudflare-python#2584): a walk ends when a page brings nothing new.
 *
 * @param page from 1
 */
public record ListAccounts(int page) implements Operation<List<ListedAccount>> {

    /** The largest page that the contract allows. */
    public static final int PAGE_SIZE = 50;

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/accounts?page=" + page + "&per_page=" + PAGE_SIZE;
    }

    @Override
    public List<ListedAccount> read(JsonNode envelope) {
        JsonNode result = envelope.path("result");
        if (!result.isArray()) {
            throw new Unreadable("the list of accounts is missing");
        }
        List<ListedAccount> accounts = new ArrayList<>();
        for (JsonNode element : result) {
            String id = element.path("id").asString("");
            if (AccountId.matches(id)) {
                accounts.add(new ListedAccount(
                        new AccountId(id), ListedZone.fit(element.path("name").asString(id))));
            }
        }
        return accounts;
    }

    @Override
    public String words() {
        return "list the accounts";
    }
}
