package sandbox.cloudflare;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Control routes for what there is: zones, their flags, tokens, log regions. */
final class EstateControls {

    private static final int MOST_ZONES = 500_000;
    private static final Set<String> STATUSES = Set.of("active", "disabled", "expired", "revoked");

    private EstateControls() {}

    static Answer setZones(World world, Parameters parameters) {
        int count = parameters.number("count", 0, MOST_ZONES);
        world.zones().setCount(count);
        return Answer.json(200, Map.of("zones", count));
    }

    static Answer changeZone(World world, Parameters parameters) {
        Zone zone = parameters.zone(world);
        if (parameters.find("entitled").isPresent()) {
            boolean entitled = parameters.truth("entitled");
            world.zones().change(zone.id(), old -> old.entitled(entitled));
            return Answer.json(200, Map.of("zone", zone.id(), "entitled", entitled));
        }
        if (!parameters.truth("gone")) {
            throw new BadOrder("A zone that is gone comes back by setting the count of zones or by a reset.");
        }
        world.zones().remove(zone.id());
        return Answer.json(200, Map.of("zone", zone.id(), "gone", true));
    }

    static Answer setFlag(World world, Parameters parameters) {
        Zone zone = parameters.zone(world);
        world.flags().set(zone, parameters.truth("flag"));
        return flag(world, parameters);
    }

    static Answer flag(World world, Parameters parameters) {
        Zone zone = parameters.zone(world);
        return Answer.json(200, Map.of("flag", world.flags().value(zone)));
    }

    static Answer changeToken(World world, Parameters parameters) {
        String name = parameters.text("name");
        Token token =
                world.tokens().named(name).orElseThrow(() -> new BadOrder("There is no token named " + name + "."));
        if (parameters.find("permissions").isPresent()) {
            Set<Permission> permissions = permissions(parameters.text("permissions"));
            world.tokens().change(token, old -> old.permissions(permissions));
        } else {
            String status = status(parameters.text("status"));
            world.tokens().change(token, old -> old.status(status));
        }
        return Answer.json(200, Map.of("name", name));
    }

    /** An account gets the region eu only when no zone's logs are retained; so they all are turned off here. */
    static Answer setRegion(World world, Parameters parameters) {
        Account account = account(parameters.text("account"));
        switch (parameters.text("region")) {
            case "none" -> world.regions().clear(account.id());
            case "us" -> world.regions().set(account.id(), "us");
            case "eu" -> moveToEu(world, account);
            default -> throw new BadOrder("A region is eu, us or none.");
        }
        return Answer.json(200, Map.of("account", account.id(), "region", parameters.text("region")));
    }

    private static void moveToEu(World world, Account account) {
        world.zones().sorted("").stream()
                .filter(zone -> zone.account().equals(account))
                .forEach(zone -> world.flags().set(zone, false));
        world.regions().set(account.id(), "eu");
    }

    private static Account account(String id) {
        return Account.ALL.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadOrder("There is no account with the id " + id + "."));
    }

    private static String status(String status) {
        if (!STATUSES.contains(status)) {
            throw new BadOrder("A token's status is active, disabled, expired or revoked.");
        }
        return status;
    }

    private static Set<Permission> permissions(String text) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String name : text.isBlank() ? new String[0] : text.split(",")) {
            permissions.add(
                    Permission.of(name).orElseThrow(() -> new BadOrder("There is no permission " + name + ".")));
        }
        return permissions;
    }
}
