package sandbox;

import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * An environment without the process's variables: whoever tries Zonekeeper with {@code VAULT_ADDR} or
 * {@code SPRING_DATASOURCE_URL} exported must not write to the systems they lead to.
 */
final class ClosedEnvironment extends StandardServletEnvironment {

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        super.customizePropertySources(sources);
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }
}
