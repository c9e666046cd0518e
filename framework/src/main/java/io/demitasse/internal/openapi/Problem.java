package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiSchema;
import io.demitasse.internal.api.Json;
import java.util.Locale;

/** The answers of several operations that say what went wrong, each described once. */
enum Problem {
    ELSEWHERE("403", "A page of another site sent this in the name of a visitor."),
    UNKNOWN("404", "There is no endpoint of that name that programs may call."),
    LARGE("413", "The body is too large."),
    MALFORMED("422", "The body is not as it has to be, or a validator refused inputs."),
    FAILED("500", "The call failed, or a value was refused. The text is for people."),
    BUSY("503", "Too many calls are waiting already.");

    private final String status;
    private final String description;

    Problem(String status, String description) {
        this.status = status;
        this.description = description;
    }

    /** Says that an operation may answer so. */
    static void mayBe(ObjectNode responses, Problem... problems) {
        for (Problem problem : problems) {
            responses.putObject(problem.status).put("$ref", "#/components/responses/" + problem.title());
        }
    }

    static ObjectNode responses() {
        ObjectNode all = Json.object();
        for (Problem problem : values()) {
            problem.content().response(all, problem.title(), problem.description);
        }
        return all;
    }

    private String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    private Content content() {
        return switch (this) {
            case ELSEWHERE -> Content.of("text/plain", ApiSchema.string());
            case UNKNOWN, LARGE, BUSY -> Content.json(sentence());
            case MALFORMED -> Content.json(detail(ApiSchema.array(finding())));
            case FAILED -> Content.json(failure());
        };
    }

    /** What went wrong, in a sentence. */
    static ObjectNode sentence() {
        return detail(ApiSchema.string());
    }

    private static ObjectNode detail(ObjectNode schema) {
        return new ObjectSchema().always("detail", schema).open();
    }

    private static ObjectNode failure() {
        return new ObjectSchema()
                .always("error", ApiSchema.string())
                .with("title", ApiSchema.string())
                .with("duration", ApiSchema.type("number"))
                .with("visible", ApiSchema.type("boolean"))
                .open();
    }

    /** What is wrong with the body, or what a validator says of one input. */
    private static ObjectNode finding() {
        ObjectNode either = Json.object();
        either.putArray("anyOf")
                .add(new ObjectSchema()
                        .always("type", ApiSchema.string())
                        .always("msg", ApiSchema.string())
                        .always("loc", ApiSchema.array(ApiSchema.string()))
                        .open())
                .add(new ObjectSchema()
                        .always("is_valid", ApiSchema.type("boolean"))
                        .always("message", ApiSchema.string())
                        .with("parameter_name", ApiSchema.string())
                        .open());
        return either;
    }
}
