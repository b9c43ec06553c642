package sandbox.cloudflare;

import java.util.List;

/** Accounts, and the log region of one. */
final class AccountRoutes {

    private AccountRoutes() {}

    static Answer list(Session session, List<String> ids) {
        Token token = session.token();
        List<Account> reached = Account.ALL.stream().filter(token::reaches).toList();
        Paging asked = Paging.of(session.query());
        // Seen in life: to a token that an account owns, every page is the first one.
        Paging paging = token.accountOwned() ? new Paging(1, asked.perPage()) : asked;
        List<?> page = paging.of(reached).stream().map(Account::json).toList();
        return Envelope.page(page, paging.info(page.size(), reached.size()));
    }

    static Answer one(Session session, List<String> ids) {
        return Envelope.result(session.account(ids.get(0)).json());
    }

    static Answer region(Session session, List<String> ids) {
        Account account = session.account(ids.get(0));
        session.require(Permission.ACCOUNT_LOGS_READ, Permission.ACCOUNT_LOGS_WRITE);
        String region = session.world().regions().of(account.id()).orElse("");
        return Envelope.result(
                JsonObject.of("allow_out_of_region_access", false).and("regions", region));
    }
}
