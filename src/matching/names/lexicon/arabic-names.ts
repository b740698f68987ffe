/**
 * Names of Arabic, Persian, Turkish and Pashto use whose Latin forms differ by the habits of
 * offices (English, French, Turkish, United Nations) more than letters can prove. One name a
 * line: Arabic script first, Latin forms behind. Forms of Abd- are read by rule in the parser.
 * Written by hand for this repository; no data set was copied.
 */
export const arabicNames = `
محمد muhammad mohammed mohamed mohammad muhammed mohamad muhamad mehmet mohd mukhammad mochammad muhamed mahomed магомед мухаммад мохаммед мухаммед мохамед |
أحمد احمد ahmad ahmed ahmet akhmad akhmed ахмед ахмад ахмет |
محمود mahmud mahmoud mahmood mehmood makhmud махмуд |
حامد hamid hamed |
حميد hameed hamid hamied хамид |
علي ali aly али |
حسن hassan hasan hacen hassen хасан гасан |
حسين hussein husayn hussain husain hossein hoseyn hussien huseyin houcine хусейн гусейн |
عمر umar omar omer oumar umer умар омар |
عثمان uthman othman osman ousmane usman осман усман |
يوسف yusuf youssef yousef yosef yousuf yousif joseph youcef юсуф |
إبراهيم ابراهيم ibrahim ebrahim brahim ibrahem ibraheem ибрагим ибрахим |
إسماعيل اسماعيل ismail ismael esmail ismaeel smail исмаил |
خالد khalid khaled haled halid халид |
سعيد said saeed saïd sayid saied саид |
سعد saad sad saed |
سيد sayyid sayed sayyed said syed saiyid seyed seyyed |
صالح salih saleh salah салех |
صلاح salah saleh salakh |
سلمان salman selman |
سليمان sulayman suleiman sulaiman soleiman solomon suleyman slimane сулейман |
طارق tariq tarek tarik tareq |
عائشة عايشة aisha ayesha aicha aysha ayse аиша |
فاطمة fatima fatma fatimah fatemeh fatoumata фатима |
خديجة khadija khadijah hadija kadija |
مريم maryam mariam miriam meryem meriem |
زينب zaynab zainab zeinab zeineb zeynep |
مصطفى mustafa moustafa mostafa mustapha мустафа |
يحيى yahya yahia yehia yahyah яхья |
موسى musa moussa mousa moosa муса |
عيسى isa issa eisa aissa иса |
نور nur nour noor |
نورالدين nuraldin noureddine nuruddin nooruddin nureddin nouraddin nooreddin nurudin нуреддин |
سيفالدين saifaldin saifuddin seifeddine sayfuddin |
شمسالدين shamsuddin shamsaldin chamseddine shamsudin |
جمال jamal gamal djamal jemal cemal djamel джамал |
جميل jamil gamil djamil cemil |
كريم karim kareem kerim |
كمال kamal kemal kamel |
كامل kamil kamel |
عادل adil adel |
عصام isam essam issam |
هشام hisham hicham hesham |
هاشم hashim hashem hachem |
قاسم qasim kasim qassem kassem ghassem qasem belgacem касим |
راشد rashid rashed rached |
رشيد rashid rasheed rachid рашид |
شريف sharif sherif cherif shareef шариф |
شاكر shakir shaker chaker |
بشار bashar bachar bashshar башар |
بشير bashir bachir basheer башир |
أسامة اسامة usama osama oussama usamah osamah усама |
أنور انور anwar anouar anwer enver |
أيمن ايمن ayman aymen aiman |
أيوب ايوب ayyub ayub ayoub |
إدريس ادريس idris idriss driss |
إلياس الياس ilyas elias ilias ильяс |
بلال bilal belal |
جعفر jafar jaafar djaafar gaafar cafer джафар |
حبيب habib habeeb хабиб |
حكيم hakim hakeem |
حمزة hamza hamzah hamsa хамза |
خليل khalil halil khaleel халил |
داود dawud daoud dawood david daud davud |
رحمن rahman rehman |
رضا rida reda reza ridha riza |
سامي sami samy |
سمير samir sameer |
شعيب shuaib shoaib chouaib |
طاهر tahir taher tahar |
طلال talal |
عباس abbas abas аббас |
عبيد ubayd obaid ubaid obeid |
عزيز aziz azeez |
فاروق faruq farouk farooq faruk faroukh |
فريد farid fareed |
فيصل faisal faysal feisal faycal |
لطيف latif lateef |
مالك malik malek |
مجيد majid majeed |
معمر muammar moammar mouammar |
منصور mansur mansour mansoor мансур |
ناصر nasir nasser naser nacer насер |
نصر nasr naser |
هارون harun haroun haroon |
وليد walid waleed oualid валид |
ياسر yasir yasser yaser yassir |
ياسين yasin yassin yassine yaseen |
يعقوب yaqub yacoub yaqoob yakub jacob |
زكريا zakariya zakaria zakariyya zekeriya |
غلام ghulam gholam golam |
خان khan |
`
