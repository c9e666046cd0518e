package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.RepositoryKind;
import org.junit.jupiter.api.Test;

class FaceTest {
    private static Face face(String card) {
        return Face.of(Samples.repository(RepositoryKind.SPACE, card));
    }

    @Test
    void aCardGivesARepositoryItsFace() {
        assertThat(face("""
                {"title":" Greeter ","emoji":"👋","colorFrom":"Blue","colorTo":"pink","short_description":"Hello"}""")).isEqualTo(new Face("Greeter", "👋", "blue", "pink", "Hello"));
    }

    @Test
    void aCardThatSaysNothingLeavesTheNameAndTheUsual() {
        assertThat(face("{}")).isEqualTo(new Face("greeter", "☕", "yellow", "red", ""));
    }

    @Test
    void whatIsOfAnotherTypeOrNoColourIsAsIfItWasNotThere() {
        assertThat(face("""
                {"title":["a"],"emoji":{},"colorFrom":"#f00","colorTo":"red to-blue","short_description":null}""")).isEqualTo(new Face("greeter", "☕", "yellow", "red", ""));
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        Face face = face("""
                {"title":"%s","emoji":"%s","short_description":"%s"}""".formatted("t".repeat(500), "👋".repeat(500), "d".repeat(500)));

        assertThat(face.title()).isEqualTo("t".repeat(100));
        assertThat(face.emoji()).isEqualTo("👋".repeat(16));
        assertThat(face.description()).isEqualTo("d".repeat(200));
    }
}
