package gradedsanctions.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What systems are told of what nobody has foreseen. */
class ProblemAdviceTest {

    @RestController
    static class Breaking {

        @GetMapping("/api/v1/breaking")
        String judged() {
            throw new Unjudged("Judging breaks off under release sha256:1", new NullPointerException("secret"));
        }
    }

    @Test
    void rulesThatBreakOffAreNoFailureOfTheServiceAndNotOfTheMatter() throws Exception {
        MockMvcBuilders.standaloneSetup(new Breaking())
                .setControllerAdvice(new ProblemAdvice())
                .build()
                .perform(get("/api/v1/breaking"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.title").value("The rules can't judge this matter"))
                .andExpect(jsonPath("$.detail").value("Judging breaks off under release sha256:1"))
                .andExpect(jsonPath("$.instance").value("/api/v1/breaking"));
    }
}
