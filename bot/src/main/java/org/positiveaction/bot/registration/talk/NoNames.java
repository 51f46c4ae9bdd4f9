package org.positiveaction.bot.registration.talk;

import java.util.List;
import java.util.Set;

/**
 * What people say of themselves, or instead of a name. Whoever really has such a name is believed when they say "my name
 * is ...".
 */
final class NoNames {
    private static final Set<String> OF_THEMSELVES = WordList.of("""
            gay lesbian bi bisexual pansexual pan asexual aromantic ace homosexual heterosexual hetero straight queer
            questioning trans transgender transsexual intersex nonbinary non binary genderqueer genderfluid agender cis
            cisgender transitioning lgbt lgbtq lgbtqi lgbtqia pride

            christian catholic protestant anglican methodist baptist presbyterian pentecostal evangelical orthodox
            mormon quaker coptic muslim moslem islamic islam sunni shia shiite sufi ahmadi ismaili hindu hinduism sikh
            sikhism jain jewish jew judaism buddhist buddhism bahai zoroastrian parsi taoist pagan wiccan rastafarian
            rasta jehovahs witness spiritual religious atheist agnostic humanist secular believer faith religion

            disabled disability impaired deaf blind hearing sight loss partially sighted mute amputee paraplegic
            wheelchair user diabetic epileptic epilepsy asthmatic dyslexic dyslexia dyspraxic dyspraxia dyscalculic
            dyscalculia autistic autism aspergers asperger asd adhd neurodivergent neurodiverse neurotypical tourettes
            ocd ptsd bipolar schizophrenic anxious anxiety depressed depression ill sick unwell cancer hiv pregnant

            black white brown asian african afro caribbean mixed race dual heritage background origin descent born half
            part proud ethnic ethnicity minority bame bme poc gypsy roma romani traveller european american latino latina
            latinx hispanic oriental eastern western northern southern central east west north south

            british brit english scottish welsh irish cornish manx french german dutch belgian flemish luxembourgish
            austrian swiss italian sicilian spanish spaniard catalan basque portuguese maltese greek cypriot turkish turk
            kurdish kurd danish dane swedish swede norwegian finnish finn icelandic estonian latvian lithuanian polish
            pole czech slovak hungarian romanian moldovan bulgarian serbian serb croatian croat bosnian slovenian
            slovene kosovan montenegrin macedonian albanian ukrainian russian belarusian georgian armenian azerbaijani
            chechen

            arab arabic arabian moroccan algerian tunisian libyan egyptian sudanese palestinian jordanian lebanese syrian
            iraqi iranian persian israeli saudi yemeni omani kuwaiti bahraini qatari emirati amazigh berber

            nigerian igbo yoruba hausa fulani ghanaian akan senegalese gambian guinean liberian ivorian malian nigerien
            togolese beninese burkinabe leonean cameroonian congolese gabonese chadian ethiopian eritrean oromo amharic
            tigrayan somali somalian somalilander djiboutian kenyan kikuyu ugandan tanzanian rwandan burundian zambian
            zimbabwean shona ndebele malawian mozambican angolan namibian botswanan zulu xhosa afrikaans swazi basotho
            malagasy mauritian seychellois comorian

            indian punjabi bengali gujarati kashmiri tamil telugu marathi malayali keralan goan pakistani pathan pashtun
            mirpuri sindhi balochi bangladeshi sylheti sri lankan sinhalese nepali nepalese gurkha bhutanese maldivian afghan
            afghani hazara tajik uzbek kazakh kyrgyz turkmen uyghur mongolian tibetan chinese cantonese taiwanese
            hongkonger japanese korean vietnamese thai cambodian khmer laotian burmese rohingya malaysian malay
            singaporean indonesian javanese filipino filipina timorese

            jamaican trinidadian tobagonian bajan barbadian grenadian guyanese haitian cuban dominican antiguan bahamian
            bermudian lucian vincentian kittitian montserratian surinamese mexican guatemalan honduran salvadoran
            nicaraguan panamanian colombian venezuelan ecuadorian peruvian bolivian chilean argentinian argentine
            uruguayan paraguayan brazilian canadian australian aboriginal zealander maori fijian samoan tongan

            married single divorced widowed separated woman women man men male female girl boy mum mother dad father
            parent carer old young immigrant migrant refugee student unemployed nervous scared years""");

    private static final Set<String> INSTEAD = WordList.of("""
            yes yeah yep nope nah ok okay sure fine good great thanks thank please hi hello hey hiya interested ready new
            here applying thinking keen help more book person human bot stop start alert none nothing anonymous anyone
            name test later skip next back again maybe""");

    /** Names as common as what else they say of somebody: as such they count only after "I'm". */
    private static final Set<String> OFTEN_NAMES = Set.of("christian", "danish", "german", "faith", "pride", "dane");

    private NoNames() {}

    /** @param ofThemselves whether they stand after "I'm" or its like */
    static boolean describe(List<String> words, boolean ofThemselves) {
        return OF_THEMSELVES.containsAll(words) && (ofThemselves || !OFTEN_NAMES.containsAll(words));
    }

    static boolean standInstead(List<String> words) {
        return words.stream().allMatch(word -> INSTEAD.contains(word) || OF_THEMSELVES.contains(word))
                && words.stream().anyMatch(INSTEAD::contains);
    }
}
