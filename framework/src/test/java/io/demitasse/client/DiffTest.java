package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffTest {
    private static ArrayNode list(String json) {
        return (ArrayNode) Json.read(json.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["Hi"]                  | [[["append",[]," you"]]]                                        | ["Hi you"]
            ["Hi",1]                | [[],[["replace",[],2]]]                                         | ["Hi",2]
            [{"a":["x","y"]}]       | [[["append",["a",1],"z"]]]                                      | [{"a":["x","yz"]}]
            [[1,2]]                 | [[["add",[2],3],["add",[0],0]]]                                 | [[0,1,2,3]]
            [[0,1,2,3]]             | [[["delete",[1],null],["delete",[1],null]]]                     | [[0,3]]
            [{"a":1}]               | [[["add",["b"],{"c":2}],["delete",["a"],null]]]                 | [{"b":{"c":2}}]
            [{"a":{"b":[{"c":1}]}}] | [[["replace",["a","b",0,"c"],"x"],["append",["a","b",0,"c"],"y"]]] | [{"a":{"b":[{"c":"xy"}]}}]
            [[1],[2]]               | [[],[]]                                                         | [[1],[2]]
            """)
    void editsMakeTheNextValue(String before, String edits, String after) {
        ArrayNode start = list(before);
        assertThat(Diff.apply(start, list(edits))).isEqualTo(list(after));
        assertThat(start).isEqualTo(list(before));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]     | [[["append",[],"x"]]]
            [[1]]   | [[["delete",[1],null]]]
            [[1]]   | [[["replace",[-1],2]]]
            [[1]]   | [[["add",["a"],2]]]
            ["x"]   | [[["add",[0],2]]]
            [{}]    | [[["append",["a","b"],"x"]]]
            ["x"]   | [[["explode",[],2]]]
            """)
    void editsThatDontFitAreRefused(String before, String edits) {
        assertThatThrownBy(() -> Diff.apply(list(before), list(edits)))
                .isInstanceOf(ClientException.Connection.class)
                .hasMessageStartingWith("The app sent a change that does not fit the value before: ");
    }

    @Test
    void whatIsNotTouchedIsShared() {
        ArrayNode before = list("[{'big':[1,2,3],'small':'x'}]");
        ArrayNode after = Diff.apply(before, list("[[['append',['small'],'y']]]"));
        assertThat(after.get(0).get("big")).isSameAs(before.get(0).get("big"));
    }
}
