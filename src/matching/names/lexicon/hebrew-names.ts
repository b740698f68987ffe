/**
 * Given names of the Hebrew Bible and of modern Hebrew with their forms in Hebrew, in Russian and
 * Ukrainian Cyrillic and in the Latin of offices; behind the bar what people are called for short.
 * Written by hand from general knowledge for this repository; no data set was copied. What is one
 * name to the Bible and two today (Yohanan and Ivan) does not stand here.
 */
export const hebrewNames = `
אברהם авраам аврам абрам avraham abraham abram | אבי avi abrasha абраша
יצחק исаак ицхак айзек yitzhak yitzchak itzhak isaac isaak | איציק itzik ицик изя
יעקב яков яків якаў яаков yaakov yakov jacob jakob iakov | קובי kobi яша yasha yanki
ישראל исраэль израиль ізраїль yisrael israel | שרוליק srulik
משה моше моисей мойсей moshe moses moisei | מוישה moishe мойша миша
אהרון אהרן аарон арон aharon aaron aron |
דוד давид давид дэвид david dawid davyd | דודי dudi додик
שלמה шломо соломон shlomo solomon salomon | שלומי shlomi
יוסף иосиф йосип язэп йосеф yosef yossef joseph iosif | יוסי yossi ёся
שמואל самуил самуїл шмуэль shmuel samuel samuil | שמוליק shmulik муля
דניאל даниил данило данііл даниэль daniel daniil | דני dani
מיכאל михаил михайло міхаіл михаэль michael mikhail mykhailo | מיקי miki
גבריאל гавриил гаврило габриэль gabriel gavriel gavriil | גבי gabi
רפאל рафаил рафаэль rafael raphael refael | רפי rafi
עמנואל эммануил иммануил emmanuel immanuel emanuel |
אליהו илья ілля ілья элияху eliyahu elijah elia ilya | אלי eli эли
ישעיהו исайя yeshayahu isaiah | שייקה
ירמיהו иеремия yirmiyahu jeremiah | ירמי
יחזקאל иезекииль yehezkel ezekiel |
יהושע иегошуа йехошуа yehoshua joshua | שוקי shuki
יהודה иегуда иуда йехуда yehuda juda judah | יודל
בנימין вениамин веніамін беньямин binyamin benjamin veniamin | בני beni беня
ראובן рувим реувен reuven reuben ruvim | רובי rubi
שמעון семен симон шимон shimon simon semyon simeon |
לוי леви levi |
אפרים ефрем эфраим efraim ephraim | אפי efi
מנשה менаше манассия menashe manasseh |
נתן натан nathan natan |
יונתן ионафан йонатан yonatan jonathan | יוני yoni
אלכסנדר александр олександр alexander aleksandr | סשה
מנחם менахем menachem menahem | מנדל mendel
חיים хаим chaim haim hayim |
צבי цви zvi tzvi | הירש hirsh
זאב зеев zeev | וולף volf
אריה арье arieh aryeh arie | לייב leib
דב дов dov | בר ber
ברוך барух baruch baruh |
מרדכי мордехай мордухай mordechai mordecai | מוטי moti
גרשון гершон gershon gerson |
פנחס пинхас pinchas pinhas | פיני pini
אליעזר элиэзер елеазар eliezer eleazar | лазарь lazar lazer
עזרא эзра ездра ezra |
נחמיה нехемия nehemiah nehemia |
עמוס амос amos |
יואל иоиль йоэль yoel joel |
אורי ури uri |
גדעון гидеон gideon gidon | גידי gidi
שאול саул шауль shaul saul |
אדם адам adam |
תומר томер tomer |
עידו ידו идо ido iddo |
איתן эйтан eitan eytan ethan |
עומר омер omer |
אייל эяль eyal |
גלעד гилад gilad |
רון рон ron |
נועם ноам noam |
אסף асаф asaf assaf |
יאיר яир yair |
אלון алон alon |
שרה сарра сара sarah sara | שרי sari
רבקה ревекка ривка rivka rebecca | רבקהלה riva рива
רחל рахиль рахель rachel rahel rakhil | רחלי rachela рая
לאה лия лея leah lea |
מרים мириам мариам miriam mariam | מירי miri
חנה хана hannah chana hana | חני чана
אסתר эсфирь эстер есфір esther ester | אסתי esti фира
רות руфь рут ruth rut |
נעמי ноэми наоми naomi noemi |
דבורה двора дебора devorah deborah dvora |
יהודית юдифь юдит иегудит yehudit judith | יודית
שושנה шошана сусанна shoshana susanna |
אלישבע элишева елизавета elisheva elizabeth |
תמר тамар тамара tamar tamara | תמי tami
מיכל михаль michal mikhal |
יעל яэль yael jael |
דינה дина dina dinah |
אביגיל авигайль абигейл avigail abigail | גילי gili
נועה ноа noa |
תהילה техила tehila |
אהוד эхуд ehud | אודי udi
גולדה голда golda |
חוה ева хава eva chava hava eve |
`
