/** The planner's sentences in Arabic. */
export const said = {
  held: 'موقوف طوال التبادل.',
  noClause: 'لا بند من البنود ({{clauses}}) يحسب هذا الشخص.',
  family: 'الأسرة تسافر معًا أو لا تسافر؛ عدد أفرادها: {{people}}.',
  rank: 'ترتيبه {{place}} من {{of}} متماثلين، الأطول احتجازًا أولًا؛ يغادر منهم {{cutOff}}. أيام الاحتجاز: {{days}}؛ ولآخر من يغادر: {{lastDays}}.',
  limitReached:
    'البند {{clause}} يجيز مغادرة {{people}} على الأكثر ممن يحتجزهم {{party}}، وقد بُلغ العدد.',
  placesTaken:
    'ابتداءً من المرحلة {{stage}} لا يبقى {{kind}} لمن يحتجزهم {{party}}: شُغل {{places}} من {{places}}.',
  orderFirst: 'من {{of}} متماثلين لا يغادر أحد: الترتيب المتفق عليه يقدّم أولوية أخرى.',
  accountLets: 'وفق حساب البند {{clause}} يغادر {{people}} ممن يحتجزهم {{party}}.',
  closesEven:
    'البند {{clause}} يُقفل متساويًا عند {{people}} من كل طرف؛ وواحد إضافي يتطلب واحدًا إضافيًا ممن يحتجزهم {{other}}.',
  ratioLets:
    'وفق البند {{clause}} يغادر {{people}} ممن يحتجزهم {{party}}: مقابل كل {{firstPeople}} ممن يحتجزهم {{first}} يغادر {{secondPeople}} ممن يحتجزهم {{second}}.',
  cycleLets:
    'وفق البند {{clause}} يغادر {{people}} ممن يحتجزهم {{party}}؛ وواحد إضافي يتطلب دورة كاملة بين الأطراف.',
  later: 'يغادر في المرحلة {{stage}}، لا في مرحلة أبكر.',
  firstStage: 'يغادر في أول مرحلة متاحة له.',
  goes: 'يغادر في المرحلة {{stage}}.',
  bindingPlaces:
    'في المرحلة {{stage}} شغل من يقدّمهم الترتيب المتفق عليه أماكن من يحتجزهم {{party}} ({{kinds}}).',
  bindingEven:
    'البند {{clause}} يُقفل متساويًا: واحد إضافي ممن يحتجزهم {{party}} يتطلب واحدًا إضافيًا ممن يحتجزهم {{other}}، ولا أحد يستطيع المغادرة.',
  bindingAhead:
    'وفق البند {{clause}} لا يجوز أن يسبق طرف بأكثر من {{ahead}}، وقد بلغ {{party}} ذلك بعد المرحلة {{stage}}.',
  limit: 'البند {{clause}} يجيز مغادرة {{people}} على الأكثر ممن يحتجزهم {{party}}.',
  everybody: 'البند {{clause}} يطلق الجميع، وعددهم {{people}}.',
  pins: 'أُدرج في الخطة بقرار من ضابطين: {{people}}.',
  cyclesOnly: 'البند {{clause}} لا يجيز المغادرة إلا في دورات بين الأطراف.',
  dutyFirst: 'الأطفال والجرحى والمرضى وغيرهم من أصحاب الحق يغادرون أولًا.',
  places: 'لمن يحتجزهم {{party}} في كل المراحل: {{kinds}}، وعددها {{places}}.',
  placesAsked:
    'لمن يحتجزهم {{party}} في كل المراحل: {{kinds}}، وعددها {{places}}؛ والبنود تتطلب {{people}}.',
  placesLeft:
    'بعد أصحاب الحق يبقى لمن يحتجزهم {{party}} في كل المراحل: {{kinds}}، وعددها {{places}}.',
  placesLeftAsked:
    'بعد أصحاب الحق يبقى لمن يحتجزهم {{party}} في كل المراحل: {{kinds}}، وعددها {{places}}؛ والبنود تتطلب {{people}}.',
  vehicles:
    'كل أسرة يحتجزها {{party}} تركب مركبة واحدة: الكبرى تحتاج {{people}} من المقاعد، وفي أكبر مركبة {{places}}.',
  escorts: 'يستطيع مرافقو من يحتجزهم {{party}} أخذ {{places}} في كل المراحل.',
  escortsAsked:
    'يستطيع مرافقو من يحتجزهم {{party}} أخذ {{places}} في كل المراحل؛ والبنود تتطلب {{people}}.',
  ahead: 'وفق البند {{clause}} لا يجوز أن يسبق طرف بأكثر من {{ahead}} بعد أي مرحلة.',
  closes: 'البند {{clause}} يُقفل متساويًا: يبدأ حسابه عند {{credit}} ويجب أن ينتهي عند 0.',
  closesOf:
    'البند {{clause}} يُقفل متساويًا: يبدأ حساب {{party}} عند {{credit}} ويجب أن ينتهي عند 0.',
  opensAhead:
    'وفق البند {{clause}} سبق {{party}} من قبل بعدد {{people}}؛ ويستطيع {{other}} أن يرد {{places}} في كل المراحل ({{stages}}).',
  everyRule: 'لا خطة تحفظ كل القواعد.',
}

export const saidPlaces = {
  kind: { seat: 'مقعد', stretcher: 'نقالة', remains: 'مكان للرفات' },
  kinds: { seat: 'المقاعد', stretcher: 'النقالات', remains: 'أماكن الرفات' },
}
