package dev.zonekeeper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the dashboard. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Zonekeeper {

    public static void main(String[] args) {
        SpringApplication.run(Zonekeeper.class, args);
    }
}
