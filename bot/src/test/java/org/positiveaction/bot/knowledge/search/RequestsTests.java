package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Article;
import org.positiveaction.bot.knowledge.Contents;
import org.positiveaction.bot.knowledge.folder.KnowledgeFolder;
import org.positiveaction.bot.testing.KnowledgeFolders;

class RequestsTests {
    private final Contents contents =
            KnowledgeFolder.read(KnowledgeFolders.OWN, LocalDate.now()).orThrow();
    private final Words words = new Words(contents.vocabulary());
    private final Requests requests = new Requests(contents.articles(), words);

    @ParameterizedTest
    @CsvSource({
        "can i book a mock interview, actions/book",
        "hi pls book me on one, actions/book",
        "i want to register for support, actions/register",
        "id like to sign up, actions/register",
        "could you please let me know when you recruit, actions/alert",
        "tell me when you recruit detectives, actions/alert",
        "im sam and i need to reschedule, actions/change-booking"
    })
    void areRecognisedByTheirVerb(String message, String action) {
        assertThat(asked(message)).containsExactly(action);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how can i register",
                "where do i book",
                "can i register if i am not british",
                "is there a booking fee",
                "do i have to register",
                "do i need to register",
                "what do i need to book a mock interview",
                "how long before i need to book",
                "can you tell me when applications close",
                "please tell me when the mock interview is",
                "reserve forces can they apply",
                "register of sex offenders",
                ""
            })
    void areToldFromQuestions(String message) {
        assertThat(asked(message)).isEmpty();
    }

    @Test
    void areNoneWithoutActionsThatHaveVerbs() {
        assertThat(new Requests(List.of(), words).in(words.tokens("can i book")))
                .isEmpty();
    }

    private List<String> asked(String message) {
        return requests.in(words.tokens(message)).stream().map(Article::id).toList();
    }
}
