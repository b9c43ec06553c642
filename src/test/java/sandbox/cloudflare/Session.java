package sandbox.cloudflare;

import java.util.regex.Pattern;

/** One request with the token that it came with, in the world it came to. */
record Session(World world, ApiRequest request, Token token) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    Query query() {
        return request.query();
    }

    /** The zone of this id, if the token reaches it. */
    Zone zone(String id) {
        return world.zones().find(wellFormed(id)).filter(token::reaches).orElseThrow(Refused::notReached);
    }

    /** The account of this id, if the token reaches it. */
    Account account(String id) {
        wellFormed(id);
        return Account.ALL.stream()
                .filter(account -> account.id().equals(id) && token.reaches(account))
                .findFirst()
                .orElseThrow(Refused::notReached);
    }

    void require(Permission... anyOf) {
        if (!token.hasAny(anyOf)) {
            throw Refused.permission();
        }
    }

    private String wellFormed(String id) {
        if (!ID.matcher(id).matches()) {
            throw Refused.route(request.path());
        }
        return id;
    }
}
