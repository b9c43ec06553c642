package dev.zonekeeper;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Says in two sentences that the database keeps Zonekeeper from starting, instead of in a long trace. */
class DatabaseUnusable implements FailureAnalyzer {

    private final Environment environment;

    DatabaseUnusable(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable cause = failure;
        boolean ofDataSource = false;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            ofDataSource |= cause instanceof BeanCreationException bean && "dataSource".equals(bean.getBeanName());
            cause = cause.getCause();
        }
        if (!ofDataSource && !(cause instanceof SQLException)) {
            return null;
        }
        return new FailureAnalysis(
                "The database at %s can't be used: %s".formatted(address(), cause.getMessage()),
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the database runs.",
                failure);
    }

    /** Without its parameters, which may hold a password, as may what stands before an {@code @}. */
    private String address() {
        return environment
                .getProperty("spring.datasource.url", "")
                .replaceFirst("[?;].*", "")
                .replaceFirst("//[^/]*@", "//");
    }
}
