package sandbox;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A placeholder: the host of the sandbox. */
// spring-boot:test-run takes the one annotated main class of the test sources; the parts have a main of their own.
@SpringBootApplication
public class Sandbox {

    public static void main(String[] args) {
        System.out.println("This is the sandbox's placeholder.");
    }
}
