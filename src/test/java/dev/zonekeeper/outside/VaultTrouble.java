package dev.zonekeeper.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import sandbox.cloudflare.CloudflareSimulator;
import sandbox.vault.VaultSandbox;

/** What can be wrong with Vault, how it ends, and in which words a person is told. */
enum VaultTrouble {
    SEALED("Vault is sealed", "unseal", "Sealed.") {
        @Override
        void begin() {
            control("seal");
        }

        @Override
        void end() {
            control("unseal");
        }
    },
    DENIED("Vault refused (403)", "policy of the AppRole does not allow reading", "Vault refused (403)") {
        @Override
        void begin() {
            control("deny");
        }

        @Override
        void end() {
            control("allow");
        }
    },
    DOWN("gives no answer (nothing listens there)", "notices when it does", "No answer from") {
        @Override
        void begin() {
            Outside.vault().stop();
        }

        @Override
        void end() {
            Outside.vault().start();
        }
    },
    SLOW("gives no answer (none within 500 ms)", "notices when it does", "No answer from") {
        @Override
        void begin() {
            control("delay?millis=2500");
        }

        @Override
        void end() {
            control("delay?millis=0");
        }
    },
    EMPTY("Vault holds nothing at secret/zonekeeper/tokens/main", "vault kv put", "Vault holds nothing at") {
        @Override
        void begin() {
            request("DELETE", "/v1/secret/metadata/zonekeeper/tokens/main");
        }

        @Override
        void end() {
            put(Map.of("value", CloudflareSimulator.MAIN_TOKEN));
        }
    },
    WITHOUT_THE_FIELD("has no field 'value'", "vault kv put", "has no field 'value'") {
        @Override
        void begin() {
            put(Map.of("token", CloudflareSimulator.MAIN_TOKEN));
        }

        @Override
        void end() {
            put(Map.of("value", CloudflareSimulator.MAIN_TOKEN));
        }
    },
    MALFORMED("is no API token", "Put a whole one there with 'vault kv put'", "is no API token") {
        @Override
        void begin() {
            put(Map.of("value", "Bearer of\nbad news"));
        }

        @Override
        void end() {
            put(Map.of("value", CloudflareSimulator.MAIN_TOKEN));
        }
    };

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String why;
    private final String whatToDo;
    private final String onStatus;

    VaultTrouble(String why, String whatToDo, String onStatus) {
        this.why = why;
        this.whatToDo = whatToDo;
        this.onStatus = onStatus;
    }

    abstract void begin();

    abstract void end();

    /** What every refusal on account of it says: the reason, and what a person can do. */
    String[] words() {
        return new String[] {why, whatToDo};
    }

    /** What the page of outside systems says. */
    String onStatus() {
        return onStatus;
    }

    private static void put(Map<String, String> values) {
        Outside.vault().running().put("zonekeeper/tokens/main", values);
    }

    private static void control(String route) {
        request("PUT", "/sandbox/" + route);
    }

    private static void request(String method, String path) {
        URI uri = URI.create(Outside.vault().running().address() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-Vault-Token", VaultSandbox.ROOT_TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            int status = HTTP.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IllegalStateException(method + " " + path + " answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
