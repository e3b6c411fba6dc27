package gradedsanctions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GradedSanctions {
    public static void main(String[] args) {
        SpringApplication.run(GradedSanctions.class, args);
    }
}
