package org.positiveaction.bot.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.intake.Arrival;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.Content.Reserved.Word;
import org.positiveaction.bot.message.ForceId;

class InboundTextTests {
    private static final String SID = "SM" + "0".repeat(32);
    private static final SmsNumbers NUMBERS = new SmsNumbers(Map.of(
            Settings.LANCASHIRE, Optional.of(new ForceId("lancashire")),
            Settings.ANY, Optional.empty()));

    @Test
    void arrivesForTheForceOfTheNumberTexted() {
        assertThat(text("What is positive action?", "0", "").arrival(NUMBERS))
                .contains(new Arrival(
                        new Address.Sms(Settings.LANCASHIRE, Settings.CANDIDATE),
                        SID,
                        new Content.Words("What is positive action?"),
                        new ForceId("lancashire")));
    }

    @Test
    void arrivesForNoForceWhereTheNumberStandsForNone() {
        InboundText text = new InboundText(SID, Settings.CANDIDATE, Settings.ANY, "Hi", "0", "");
        assertThat(text.arrival(NUMBERS).orElseThrow().force()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "62226",
                "Vodafone",
                "+44",
                "+4477009001",
                "whatsapp:+447700900123",
                "447700900123",
                "+447700900123456789",
                "+999999999999",
                "+44 7700 900123",
                "+44770090012\u0663"
            })
    void doesNotArriveFromWhereNobodyCanBeAnswered(String from) {
        InboundText text = new InboundText(SID, from, Settings.LANCASHIRE, "Hi", "0", "");
        assertThat(text.arrival(NUMBERS)).isEmpty();
    }

    @Test
    void doesNotArriveFromOurselves() {
        InboundText text = new InboundText(SID, Settings.ANY, Settings.LANCASHIRE, "Hi", "0", "");
        assertThat(text.arrival(NUMBERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STOP,STOP", "Stop please,STOP", "start,START", "yes,START", "help,HELP"})
    void isReservedIfTwilioSaysSo(String body, Word word) {
        assertThat(content(body, "0", word.name())).isEqualTo(new Content.Reserved(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop\n", "StopAll", "UNSUBSCRIBE", "end", "Quit", "cancel", "REVOKE", "optout"})
    void stopsAtEachWordThatStopsAtTwilio(String body) {
        assertThat(content(body, "0", "")).isEqualTo(new Content.Reserved(Word.STOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop "})
    void startsAtEachWordThatOnlyStarts(String body) {
        assertThat(content(body, "0", "")).isEqualTo(new Content.Reserved(Word.START));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", " Help\n"})
    void leavesHelpToTwilioWhichAnswersIt(String body) {
        assertThat(content(body, "0", "")).isEqualTo(new Content.Reserved(Word.HELP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"YES", "Help!", "help me", "Stop.", "stop it", "how do I stop being nervous", "", "the end"})
    void leavesOtherWordsToTheConversation(String body) {
        assertThat(content(body, "0", "")).isEqualTo(new Content.Words(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "10", "01"})
    void isWordlessWithAPictureAlone(String media) {
        assertThat(content(" ", media, "")).isEqualTo(new Content.Wordless());
    }

    @Test
    void keepsTheWordsThatComeWithAPicture() {
        assertThat(content("My CV", "1", "")).isEqualTo(new Content.Words("My CV"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many"})
    void hasNoPictureUnlessTwilioCountsOne(String media) {
        assertThat(content("", media, "")).isEqualTo(new Content.Words(""));
    }

    @Test
    void printsNothingOfAnybody() {
        assertThat(text("secret", "0", "").toString()).isEqualTo("InboundText[" + SID + "]");
    }

    private static Content content(String body, String media, String optOut) {
        return text(body, media, optOut).arrival(NUMBERS).orElseThrow().content();
    }

    private static InboundText text(String body, String media, String optOut) {
        return new InboundText(SID, Settings.CANDIDATE, Settings.LANCASHIRE, body, media, optOut);
    }
}
