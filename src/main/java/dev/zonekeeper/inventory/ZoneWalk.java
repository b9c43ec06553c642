package dev.zonekeeper.inventory;

import dev.zonekeeper.cloudflare.AccountId;
import dev.zonekeeper.cloudflare.Cloudflare;
import dev.zonekeeper.cloudflare.CloudflareFailed;
import dev.zonekeeper.cloudflare.CloudflareFailed.Kind;
import dev.zonekeeper.cloudflare.ListAccounts;
import dev.zonekeeper.cloudflare.ListZones;
import dev.zonekeeper.cloudflare.ListedAccount;
import dev.zonekeeper.cloudflare.ListedZone;
import dev.zonekeeper.cloudflare.Priority;
import dev.zonekeeper.cloudflare.TokenId;
import dev.zonekeeper.cloudflare.ZoneId;
import dev.zonekeeper.cloudflare.ZoneListing;
import dev.zonekeeper.tokens.Tokens;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Walks the zones that one token reaches, account by account and page by page, and writes down each page as it comes. A
 * walk trusts neither order nor totals: it ends on a short page or on one that brings nothing new.
 */
@Component
class ZoneWalk {

    private static final Logger log = LoggerFactory.getLogger(ZoneWalk.class);

    private final Cloudflare cloudflare;
    private final Inventory inventory;
    private final Tokens tokens;
    private final Clock clock;

    ZoneWalk(Cloudflare cloudflare, Inventory inventory, Tokens tokens, Clock clock) {
        this.cloudflare = cloudflare;
        this.inventory = inventory;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Walks and notes in {@code seen} all zones that the token reaches. An account that can't be listed does not keep
     * the others from being walked.
     *
     * @throws CloudflareFailed at the end, if an account could not be listed; at once if nothing more may be asked
     */
    void walk(TokenId token, Set<ZoneId> seen) {
        Set<ListedAccount> accounts = accounts(token);
        if (accounts.isEmpty()) {
            walkAccount(token, null, seen);
        }
        CloudflareFailed trouble = null;
        for (ListedAccount account : accounts) {
            try {
                walkAccount(token, account.id(), seen);
            } catch (CloudflareFailed failed) {
                trouble = failed;
                if (failed.kind() == Kind.THROTTLED || failed.kind() == Kind.NOT_SENT) {
                    break;
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    private Set<ListedAccount> accounts(TokenId token) {
        Set<ListedAccount> accounts = new HashSet<>();
        for (int page = 1; ; page++) {
            List<ListedAccount> listed = cloudflare
                    .call(new ListAccounts(page), token, Priority.BACKGROUND)
                    .value();
            boolean broughtNew = accounts.addAll(listed);
            if (!broughtNew || listed.size() < ListAccounts.PAGE_SIZE) {
                inventory.sawAccounts(List.copyOf(accounts));
                return accounts;
            }
        }
    }

    private void walkAccount(TokenId token, @Nullable AccountId account, Set<ZoneId> seen) {
        for (int page = 1; ; page++) {
            ZoneListing listing = cloudflare
                    .call(new ListZones(account, page), token, Priority.BACKGROUND)
                    .value();
            if (!listing.oddities().isEmpty()) {
                log.warn("Cloudflare listed something odd: {}", String.join("; ", listing.oddities()));
            }
            List<ListedZone> fresh =
                    listing.zones().stream().filter(zone -> seen.add(zone.id())).toList();
            // In this order: a zone is never in the list before it is known which token reaches it.
            tokens.saw(token, fresh.stream().map(ListedZone::id).toList(), clock.instant());
            inventory.saw(fresh);
            if (fresh.isEmpty() || listing.isLast(page)) {
                return;
            }
        }
    }
}
