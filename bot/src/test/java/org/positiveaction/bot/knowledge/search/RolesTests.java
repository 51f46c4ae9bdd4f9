package org.positiveaction.bot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.knowledge.Role;
import org.positiveaction.bot.knowledge.Vocabulary;

class RolesTests {
    private final Roles roles = new Roles(new Vocabulary(List.of(), Map.of("copper", "police officer")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OFFICER           | tell me when PC recruitment opens
            OFFICER           | shout me when you want new officers
            OFFICER           | let me know when constables are wanted
            OFFICER           | my husband wants a text when you open for pcs
            OFFICER           | text me when i can be a copper
            OFFICER           | police oficer
            DETECTIVE         | tell me when detective recruitment opens
            DETECTIVE         | let me know about trainee detective constable jobs
            DETECTIVE         | when you want DCs
            DETECTIVE         | detectiv
            PCSO              | pcso alerts please
            PCSO              | notify me about PCSOs
            PCSO              | when you recruit police community support officers
            SPECIAL           | text me when you recruit specials
            SPECIAL           | special constable
            SPECIAL           | i want to be a special
            STAFF             | tell me about staff jobs
            STAFF             | police staff
            STAFF             | when theres a vacancy in the control room
            STAFF             | 999 call handler jobs
            VOLUNTEER         | let me know when you need volunteers
            VOLUNTEER         | volunteering
            ANY               | any
            ANY               | any role
            ANY               | all of them
            ANY               | anything going
            OFFICER DETECTIVE | officer or detective
            PCSO SPECIAL      | text me when you want pcsos or specials
            """)
    void areRecognised(String names, String said) {
        assertThat(roles.in(said))
                .isEqualTo(Arrays.stream(names.split(" ")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tell me when recruitment opens",
                "text me when you start recruiting",
                "i have special needs, tell me when it opens",
                "give me a shout when jobs come up",
                "1"
            })
    void areNotMadeUp(String said) {
        assertThat(roles.in(said)).isEmpty();
    }
}
