package org.positiveaction.bot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetailsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ring me on 07700 900123 tonight              | ring me on (number) tonight
            its +44 7700 900123                          | its (number)
            01632 960 001 after six                      | (number) after six
            0044 7700-900-123 ok?                        | (number) ok?
            my candidate number is PC1234567             | my candidate number is (number)
            QQ123456C is my ni number                    | (number) is my ni number
            write to ann.example+jobs@mail.example.org!  | write to (e-mail)!
            see https://example.org/me?id=7 please       | see (link) please
            i am on facebook.com/ann.example             | i am on (link)
            insta @ann_example                           | insta (link)
            i live in L1 8JQ near the docks              | i live in (postcode) near the docks
            im at 12 Example Road in town                | im at (address) in town
            dob 1/2/1999 am i too old                    | dob (date) am i too old
            born 3rd of March 1999 can i join            | born (date) can i join
            born in 1999, too late?                      | born in (date), too late?
            my name is ann example and i want to join    | my name is (name) and i want to join
            hi, my names Ann can you help                | hi, my names (name) can you help
            Hi I'm Ann Example-Jones, is there mentoring | Hi I'm (name), is there mentoring
            this is Ben from the gym                     | this is (name) from the gym
            can i get feedback? Thanks, Ben              | can i get feedback? Thanks, (name)
            PC Example told me to ask                    | PC (name) told me to ask
            """)
    void areReplacedByTheirKind(String words, String clean) {
        assertThat(PersonalDetails.removedFrom(words)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does the equality act 2010 say",
                "do sections 158 and 159 apply to me",
                "im 17 and 6 months, can i apply",
                "is it 2 or 3 weeks between stages 1 and 2",
                "i'm worried they think i'm a quota",
                "can you call me back",
                "thanks, how do i register"
            })
    void areNotSeenWhereThereAreNone(String words) {
        assertThat(PersonalDetails.removedFrom(words)).isEqualTo(words);
    }
}
