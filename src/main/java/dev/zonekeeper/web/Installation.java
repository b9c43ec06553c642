package dev.zonekeeper.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the installation as a whole.
 *
 * @param publicUrl where people reach it, without a slash at the end; fixes redirects, cookies and the accepted Host
 * @param readOnly whether every write is refused, for a first look at production
 * @param reasonRequiredForOff whether turning retention off needs a reason
 * @param sandboxParts which outside systems are simulated; set by the sandbox only
 */
@ConfigurationProperties("zonekeeper")
public record Installation(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("false") boolean readOnly,
        @DefaultValue("false") boolean reasonRequiredForOff,
        @DefaultValue List<String> sandboxParts) {

    public Installation {
        String text = publicUrl.toString();
        publicUrl = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : publicUrl;
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("zonekeeper.public-url is not an address: " + publicUrl);
        }
        sandboxParts = List.copyOf(sandboxParts);
    }

    /** Whether people come by https. */
    public boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }
}
