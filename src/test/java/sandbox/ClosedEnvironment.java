package sandbox;

import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * An environment that holds only what it is given: whoever tries Zonekeeper with {@code VAULT_ADDR} exported, or with
 * {@code -Dspring.datasource.url} in {@code JAVA_TOOL_OPTIONS}, must not write to the systems they lead to.
 */
final class ClosedEnvironment extends StandardServletEnvironment {

    /** Neither variables nor system properties, nor what a JNDI directory or a servlet container knows. */
    @Override
    protected void customizePropertySources(MutablePropertySources sources) {}
}
