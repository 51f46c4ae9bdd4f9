package org.positiveaction.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.schema.Activity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.positiveaction.bot.delivery.OutboxId;
import org.positiveaction.bot.intake.Arrival;
import org.positiveaction.bot.message.Account;
import org.positiveaction.bot.message.Address;
import org.positiveaction.bot.message.Button;
import org.positiveaction.bot.message.Card;
import org.positiveaction.bot.message.Content;
import org.positiveaction.bot.message.Sender;

class TranslationTests {
    private static final String CHAT = "a:1personalchatofannexample";
    private static final String ANN = "29:1Ann0000000000000000000000000000000000000000000000";

    private static final Account ANNS_ACCOUNT = new Account(Recorded.TENANT, "00000000-0000-0000-0000-00000000000a");

    @Nested
    class OfAMessage {
        @Test
        void takesTheWordsAndWhereTheyCameFrom() {
            assertThat(arrival("message-personal"))
                    .isEqualTo(new Arrival(
                            new Address.Teams(CHAT, ANN),
                            CHAT + "|1700000000101",
                            new Content.Words("What is positive action?"),
                            null,
                            new Sender(Optional.of(ANNS_ACCOUNT), true)));
        }

        @Test
        void takesATimeWithoutAFractionOfASecond() {
            assertThat(content("message-whole-second")).isEqualTo(new Content.Words("hello"));
        }

        @Test
        void decodesHtmlEntities() {
            assertThat(content("message-entities")).isEqualTo(new Content.Words("Is it \"fair\"? A <b> & B's 😀"));
        }

        @Test
        void dropsTheBotsNameAndKeepsOthers() {
            assertThat(content("message-channel-mention"))
                    .isEqualTo(new Content.Words("what does Ben Example mean by merit?"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"type\":\"mention\",\"mentioned\":[1]}",
                    "{\"type\":\"mention\",\"mentioned\":7}",
                    "{\"type\":\"mention\",\"mentioned\":{\"id\":[1]}}",
                    "{\"type\":\"mention\",\"mentioned\":{},\"text\":{\"a\":1}}",
                    "{\"type\":\"mention\",\"mentioned\":null,\"text\":null}",
                    "{\"type\":\"mention\"}"
                })
        void skipsAMentionThatIsNotWellFormed(String mention) {
            String odd = Recorded.json("message-channel-mention")
                    .replace("\"entities\": [", "\"entities\": [" + mention + ",");
            assertThat(odd).contains(mention);
            assertThat(Translation.of(Activities.read(odd.getBytes(StandardCharsets.UTF_8))))
                    .contains(arrival("message-channel-mention"));
        }

        @Test
        void keepsTheThreadOfAChannel() {
            assertThat(arrival("message-channel-mention").from().place())
                    .isEqualTo("19:abcdef0123456789@thread.tacv2;messageid=1700000000100");
        }

        @Test
        void overhearsNothingInAChannel() {
            assertThat(Translation.of(Recorded.activity("message-channel-unmentioned")))
                    .isEmpty();
        }

        @Test
        void hearsItsBareNameAsNothingSaid() {
            assertThat(content("message-group-mention-only")).isEqualTo(new Content.Words(""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"message-picture", "message-sticker", "message-file"})
        void seesThatThereWereNoWords(String recorded) {
            assertThat(content(recorded)).isEqualTo(new Content.Wordless());
        }

        @Test
        void takesNoNoticeOfTheTextsTwin() {
            assertThat(content("message-nothing")).isEqualTo(new Content.Words(""));
        }

        @Test
        void readsNamesWithSignsThatMeanMoreToAPattern() {
            Activity activity = Recorded.activity("message-channel-mention");
            activity.setText("<at>Positive Action</at> (.*)+$ <at>[ <at>Ben</at> \\1");

            assertThat(Mentions.plainText(activity)).isEqualTo("(.*)+$ [ <at>Ben \\1");
        }

        @Test
        void keepsATagThatNobodyClosed() {
            Activity activity = Recorded.activity("message-personal");
            activity.setText("<at>half <a tag");

            assertThat(Mentions.plainText(activity)).isEqualTo("<at>half <a tag");
        }
    }

    @Nested
    class OfAPressedButton {
        @Test
        void takesTheWordsItStandsFor() {
            assertThat(content("message-button")).isEqualTo(new Content.Words("more"));
            assertThat(content("message-button-as-text")).isEqualTo(new Content.Words("more"));
        }

        @Test
        void knowsARepeatUnderAnotherId() {
            Activity again = Recorded.activity("message-button");
            again.setId("1700000000999");

            assertThat(arrival(again).providerId())
                    .isEqualTo(arrival("message-button").providerId());
        }

        @Test
        void hearsAButtonAgainOnceItsCardWasChanged() {
            OutboxId card = OutboxId.create();
            OutboxId changed = OutboxId.create();

            assertThat(arrival(press("take 12", card)).providerId())
                    .isEqualTo(arrival(press("take 12", card)).providerId())
                    .isNotEqualTo(arrival(press("take 12", changed)).providerId());
        }

        @Test
        void takesAVerdictForTheCardItIsOn() {
            assertThat(content("message-helpful"))
                    .isEqualTo(new Content.Verdict(UUID.fromString("6a1d9f0e-0000-4000-8000-000000000001"), true));
        }

        @Test
        void hearsAVerdictThatIsGivenAgain() {
            Activity again = Recorded.activity("message-helpful");
            again.setId("1700000000999");

            assertThat(arrival(again).providerId())
                    .isNotEqualTo(arrival("message-helpful").providerId());
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"helpful\": \"perhaps\"}", "{\"helpful\": \"yes\", \"nonce\": \"1 or 2\"}"})
        void takesNothingElseForAVerdict(String value) {
            Activity odd = Recorded.activity("message-helpful");
            odd.setValue(value);

            assertThat(arrival(odd).content()).isEqualTo(new Content.Words(""));
        }

        @Test
        void tellsTwoPeopleAndTwoCardsApart() {
            Activity ben = Recorded.activity("message-button");
            ben.getFrom().setId("29:1Ben");
            Activity otherCard = Activities.read(
                    Recorded.json("message-button").replace("000001", "000002").getBytes(StandardCharsets.UTF_8));

            assertThat(arrival(ben).providerId())
                    .isNotEqualTo(arrival("message-button").providerId());
            assertThat(arrival(otherCard).providerId())
                    .isNotEqualTo(arrival("message-button").providerId());
        }

        @Test
        void readsAnotherCardsValueAsPlainText() {
            assertThat(content("message-other-value")).isEqualTo(new Content.Words("hello"));
        }
    }

    @Nested
    class OfABoxToTypeIn {
        @Test
        void takesWhatItsButtonStandsForAndWhatWasTyped() {
            assertThat(arrival(typed("\"  It starts at six.\\nBring a pen. \"", "1700000000201"))
                            .content())
                    .isEqualTo(new Content.Words("reply 12 It starts at six.\nBring a pen."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"\"", "\" \\n \"", "null", "7", "{}"})
        void takesABoxWithoutTextForItsButtonAlone(String typed) {
            assertThat(arrival(typed(typed, "1700000000201")).content()).isEqualTo(new Content.Words("reply 12"));
            assertThat(arrival(typed(typed, "1700000000201")).providerId())
                    .isEqualTo(arrival(typed(typed, "1700000000202")).providerId());
        }

        @Test
        void tellsTwoTextsOnOneCardApart() {
            assertThat(arrival(typed("\"Yes.\"", "1700000000201")).providerId())
                    .isNotEqualTo(arrival(typed("\"No.\"", "1700000000202")).providerId());
        }

        @Test
        void hearsTheSameTextThatIsSentAgain() {
            assertThat(arrival(typed("\"Yes.\"", "1700000000201")).providerId())
                    .isNotEqualTo(arrival(typed("\"Yes.\"", "1700000000202")).providerId());
        }

        @Test
        void knowsARepeatUnderTheSameId() {
            assertThat(arrival(typed("\"Yes.\"", "1700000000201")).providerId())
                    .isEqualTo(arrival(typed("\"Yes.\"", "1700000000201")).providerId())
                    .isEqualTo(CHAT + "|1700000000201");
        }

        private static Activity typed(String typed, String id) {
            Activity press = Recorded.activity("message-button");
            press.setId(id);
            press.setValue("{\"says\":\"reply 12\",\"nonce\":\"nonce-1\",\"typed\":" + typed + "}");
            return press;
        }
    }

    @Nested
    class OfAChange {
        @Test
        void namesTheMessageThatWasEdited() {
            Arrival edited = arrival("message-edited");

            assertThat(edited.content())
                    .isEqualTo(new Content.Edited(
                            arrival("message-personal").providerId(), "What is positive action not?"));
            assertThat(edited.providerId()).isEqualTo(CHAT + "|1700000000101|edited|2026-11-23T09:05:00.500Z");
        }

        @Test
        void takesNoNoticeOfWhatIsPutBack() {
            assertThat(Translation.of(Recorded.activity("message-undeleted"))).isEmpty();
        }

        @Test
        void namesTheMessageThatWasTakenBack() {
            assertThat(arrival("message-deleted"))
                    .isEqualTo(new Arrival(
                            new Address.Teams(CHAT, ANN),
                            CHAT + "|1700000000101|deleted",
                            new Content.Deleted(arrival("message-personal").providerId()),
                            null,
                            new Sender(Optional.of(ANNS_ACCOUNT), true)));
        }
    }

    @Nested
    class OfBeingAdded {
        @Test
        void tellsAChatFromAPlaceWhereOthersRead() {
            assertThat(content("added-to-chat")).isEqualTo(new Content.AddedToChat());
            assertThat(content("added-to-channel")).isEqualTo(new Content.AddedToGroup());
            assertThat(content("added-to-group")).isEqualTo(new Content.AddedToGroup());
        }

        @Test
        void isTheSameInBothOfTeamsWordings() {
            assertThat(arrival("installed-in-chat")).isEqualTo(arrival("added-to-chat"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "others-added",
                "renamed",
                "uninstalled",
                "typing",
                "reaction",
                "end-of-conversation",
                "event",
                "invoke"
            })
    void leavesTheRestAlone(String recorded) {
        assertThat(Translation.of(Recorded.activity(recorded))).isEmpty();
    }

    @Nested
    class OfTheSender {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "message-personal",
                    "message-button",
                    "message-helpful",
                    "message-edited",
                    "message-deleted",
                    "added-to-chat",
                    "installed-in-chat"
                })
        void isAloneWithUsInAChat(String recorded) {
            assertThat(arrival(recorded).sender()).isEqualTo(new Sender(Optional.of(ANNS_ACCOUNT), true));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"message-channel-mention", "message-group-mention-only", "added-to-channel", "added-to-group"
                })
        void isReadByOthersInAGroupAndInAChannel(String recorded) {
            assertThat(arrival(recorded).sender()).isEqualTo(new Sender(Optional.of(ANNS_ACCOUNT), false));
        }

        @Test
        void hasTheTenantOfTheConversationWhereTheChannelNamesNone() {
            Activity activity = Recorded.activity("message-personal");
            activity.setChannelData(null);

            assertThat(arrival(activity).sender().account()).contains(ANNS_ACCOUNT);
        }

        @Test
        void hasNoAccountWithoutATenant() {
            Activity activity = Recorded.activity("message-personal");
            activity.setChannelData(null);
            activity.getConversation().setTenantId(null);

            assertThat(arrival(activity).sender()).isEqualTo(Sender.UNKNOWN);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\u0000",
                    "caf\u00e9",
                    "\ud800",
                    "0123456789012345678901234567890123456789012345678901234567891"
                })
        void hasNoAccountUnderAnIdThatIsNoneOfEntras(@Nullable String objectId) {
            Activity activity = Recorded.activity("message-personal");
            activity.getFrom().setAadObjectId(objectId);

            assertThat(arrival(activity).sender()).isEqualTo(Sender.UNKNOWN);
        }
    }

    @Nested
    class OfIds {
        @Test
        void keepsLongOnesWithinWhatIntakeTakes() {
            Activity activity = Recorded.activity("message-personal");
            activity.getConversation().setId("c".repeat(400));
            activity.setId("i".repeat(400));

            assertThat(arrival(activity).providerId()).hasSizeLessThanOrEqualTo(500);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u0000", "caf\u00e9", "\ud800"})
        void refusesOddOnes(String id) {
            Activity activity = Recorded.activity("message-personal");
            activity.setId(id);

            assertThatThrownBy(() -> Translation.of(activity)).isInstanceOf(Refusal.class);
        }
    }

    private static Activity press(String says, OutboxId card) {
        Activity press = Recorded.activity("message-button");
        press.setValue(AdaptiveCard.of(
                        new Card("", "", List.of(), List.of(new Button("Press", says))), "", card.toString())
                .at("/body/0/actions/0/data"));
        return press;
    }

    private static Content content(String recorded) {
        return arrival(recorded).content();
    }

    private static Arrival arrival(String recorded) {
        return arrival(Recorded.activity(recorded));
    }

    private static Arrival arrival(Activity activity) {
        return Translation.of(activity).orElseThrow();
    }
}
