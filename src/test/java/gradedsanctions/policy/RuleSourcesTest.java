package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Policy staff see at once what is law and what is theirs. */
@ServiceTest
class RuleSourcesTest {

    @Autowired
    Environment environment;

    private List<JsonNode> sources() {
        JsonNode all =
                Api.of(environment).as("policy").get("/api/v1/rules/sources").body();
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    @Test
    void everyRuleSaysWhatItRestsOn() {
        assertThat(sources()).hasSizeGreaterThan(50).allSatisfy(source -> {
            assertThat(source.path("basis").asString("")).isNotBlank();
            assertThat(source.path("discretion").asBoolean()).isEqualTo(!source.has("status"));
            assertThat(source.path("line").asInt()).isPositive();
        });
    }

    @Test
    void aThresholdShowsItsNumberAndARowOfATableItsArticle() {
        assertThat(sources()).anySatisfy(source -> {
            assertThat(source.path("rule").asString()).isEqualTo("BP-12");
            assertThat(source.path("numbers").get(0).asString()).isEqualTo("365");
            assertThat(source.path("discretion").asBoolean()).isTrue();
        });
        assertThat(sources()).anySatisfy(source -> {
            assertThat(source.path("rule").asString()).isEqualTo("OT-2020/39.4");
            assertThat(source.path("basis").asString()).isEqualTo("政务处分法 39(4)");
        });
    }

    @Test
    void thePageShowsTheSame() {
        String page = new Browsing(environment, "policy").open("/rules/sources");
        assertThat(page).contains("BP-12", "365", "内部裁量基准:", "来源未核原文:");
    }
}
