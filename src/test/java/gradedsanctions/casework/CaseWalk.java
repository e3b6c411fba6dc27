package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import java.util.UUID;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks a case through the API. */
public final class CaseWalk {

    final Api inspector;
    final Api reviewer;

    public CaseWalk(Environment environment) {
        this.inspector = Api.of(environment).as("inspector");
        this.reviewer = Api.of(environment).as("reviewer");
    }

    public String open(String incident) {
        Api.Answer answer = inspector.post(
                "/api/v1/incidents",
                incident,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer.body().path("caseId").asString();
    }

    Api.Answer change(Api who, String id, String what, String form) {
        return who.post(
                "/api/v1/cases/" + id + "/" + what,
                form,
                "If-Match",
                inspector.get("/api/v1/cases/" + id).header("ETag"));
    }

    /** A proposal with an answer to each question of the ruling. */
    ObjectNode form(String id) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("reason", "as judged");
        ArrayNode answers = form.putArray("answers");
        for (JsonNode question :
                inspector.get("/api/v1/cases/" + id).body().path("ruling").path("questions")) {
            answers.addObject().put("question", question.path("id").asString()).put("answer", "considered");
        }
        return form;
    }

    String proposed(String incident) {
        String id = open(incident);
        Api.Answer answer = change(inspector, id, "proposal", form(id).toString());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return id;
    }

    Api.Answer approve(String id) {
        return change(reviewer, id, "decision", "{\"outcome\": \"APPROVE\", \"reason\": \"agreed\"}");
    }

    Api.Answer giveBack(String id) {
        return change(reviewer, id, "decision", "{\"outcome\": \"RETURN\", \"reason\": \"too much\"}");
    }

    public String decided(String incident) {
        String id = proposed(incident);
        Api.Answer answer = approve(id);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return id;
    }
}
