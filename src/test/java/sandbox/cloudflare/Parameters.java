package sandbox.cloudflare;

import java.util.Optional;

/** The parameters of a control route, each read as what it must be. */
record Parameters(Query query) {

    String text(String name) {
        return query.find(name).orElseThrow(() -> new BadOrder("The parameter " + name + " is missing."));
    }

    int number(String name, int smallest, int largest) {
        try {
            int number = Integer.parseInt(text(name));
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadOrder("The parameter " + name + " must be a whole number.");
        }
        throw new BadOrder("The parameter " + name + " must lie between " + smallest + " and " + largest + ".");
    }

    boolean truth(String name) {
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadOrder("The parameter " + name + " must be true or false.");
        };
    }

    Optional<String> find(String name) {
        return query.find(name);
    }

    Zone zone(World world) {
        String id = text("zone");
        return world.zones().find(id).orElseThrow(() -> new BadOrder("There is no zone with the id " + id + "."));
    }
}
