package dev.zonekeeper.cloudflare;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * Reads how a zone is signed. Needs DNS Read on the zone, which the token that switches retention need not have.
 * Source: developers.cloudflare.com/api/resources/dns/subresources/dnssec.
 */
public record ReadDnssec(ZoneId zone) implements Operation<Dnssec> {

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/zones/" + zone + "/dnssec";
    }

    @Override
    public Dnssec read(JsonNode envelope) {
        JsonNode status = envelope.path("result").path("status");
        if (!status.isString() || status.asString().isBlank()) {
            throw new Unreadable("the status of DNSSEC is missing");
        }
        return new Dnssec(Shown.cut(status.asString()));
    }

    @Override
    public String words() {
        return "show DNSSEC";
    }
}
