// First names common in France, folded; those that are a place, a feast or a plain word too are left out.

const NAMES = `
aaron abdel abdou abel achille adam adama adele adelaide adeline adrien adriana agathe agnes ahmed aicha aida aime aissata alain alan alban albane albert
alberto aldric alessio alex alexandra alexandre alexia alexis alfred ali alice alicia aline alix aliyah alma aloys alphonse alyssa amadou amandine ambre
amelia amelie amel amina aminata amir amira amine anael anais anastasia anatole andre andrea andreas angele angelina angelique anissa anita anna annabelle anne
annick annie antoine antonin anthony apolline arielle aristide armand armel arnaud arsene arthur assia astrid aubin aude audrey augustin aurelie aurelien axel
axelle aya ayden ayoub baptiste barbara bastien baudouin beatrice benedicte benjamin benoit berenice bernadette bernard bertrand bilal blaise
boris brahim brandon brice brigitte bruno camelia camille candice capucine carine carla carole caroline cassandra catherine cecile cedric celeste celestin celia
celine chaima chantal charles charlie charline charlotte chloe christelle christian christiane christine christophe cindy claire clara clarisse claude
claudine clea clelia clement clemence clementine cleo clothilde clotilde coline colette come corentin corinne coralie cyprien cyril cyrille dalia damien daniel
daniela danielle daphne david deborah delphine denis denise diana diane didier dimitri diego djibril dominique dorian doriane dorothee driss dylan eden
edgar edith edouard elea eleonore elena eliana elias elie eliott eline elina elisa elisabeth elise elliot ella eloane elodie eloise eloi elsa elya emeline
emeric emile emilie emilien emma emmanuel emmanuelle emmy emy enora enzo eric erika erwan esteban estelle esther ethan etienne eugene eugenie eva evan
evelyne ewen fabien fabienne fabrice fadila fanny fanta faris farid farida fatima fatou fatoumata faustine felicie felix ferdinand fernand firmin flavie flavien
fleur flora florent florian francine francis franck francois francoise frederic frederique gabin gabriel gabriella gabrielle gael gaelle gaetan gaspard
gaston gauthier genevieve geoffrey georges gerald geraldine gerard germain ghislaine gilbert gilles giulia gregoire gregory guillaume gustave guy gwenael
gwendoline habib hadrien haby hafsa hakim hamza hanna hannah haroun hassan hawa hector helena helene helena heloise henri herve hicham hind hippolyte honorine hortense
hubert hugo ibrahim ibrahima idris ilan ilhan ilian iliana ilona ilyan ilyes imane imran ines ingrid irene isaac isabelle isaac ishaq isis ismael issa ivan
jacqueline jacques jade jad jalil jamel james janelle jasmine jawad jayden jean jeanne jeannine jennifer jeremie jeremy jerome jessica jessy joachim joanna
jocelyn jocelyne joel joelle johan johanna john jonas jonathan joris joseph josephine josette josiane joshua josselin joy juan jude judith jules julia julian juliana julie
julien juliette june justin justine kadiatou kais kamel kamil karim karima karine karl katia kelly kelyan kenza kenzo kevin khadija khalil khaled kim kilian killian kylian
kyllian lamine lana lara laetitia laure laurence laurent laurie laurine layla lea leana leandre leandro leila lena lenny leo leon leonard leonie leonor leonora leopold leslie lia
liam lila lilia lilian liliane lili lilly lilou lily lina linda line lino lionel lisa lise lisette lison livia loan loane loic lola lorenzo lou louane loubna louis louise louisa louka
louna luc luca lucas lucette lucie lucien lucienne lucile ludivine ludovic luka lukas luna lyam lya lyana lydia lyes lylou lyna madeleine madeline mae maeva mael maelle maelys
maeline magali maissa malak malek malik malika malo malone mamadou manel manon manuel marc marcel marcelle marco margaux margot marguerite maria mariam
mariama marianne marie mariette mario marion marius marjorie marlene marlon marouane martial martin martine marvin marwa marwan mateo matheo mathias mathieu
mathilde mathis mathys matthias matthieu mattis mattys maud maurice max maxence maxime maya medhi medina mehdi melanie melina melissa meline melodie mia
michael micheline michel michele michelle mickael mila milan milhan milo mina mireille miriam mohamed mohammed mona monique morgan morgane mouhamed moussa mustapha myla myriam
nabil nada nadege nadia nadine nael naim naila naomi nassim natacha natalia natasha nathalie nathan nathanael nawel nelly nelson nicolas nicole nil nils nina nino noa noah noam
noe noelie noelle noemie nolan nolann nora norah norbert nour octave odette odile olga olivia olivier ophelie orlane orlando oscar othmane oumar oumou ousmane owen pablo pamela
paola pascal pascale patrice patricia patrick paul paula paulette pauline penelope perrine philippe philippine pierre pierrick priscille quentin rachel rachid
rafael ralph rania raoul raphael raphaelle rayan rayane raymond raymonde rebecca regine regis remi remy renaud rene renee reda richard rita robert robin
rodolphe rodrigue roger roland romain romane romeo romuald romy ronan rosalie roselyne roxane ruben ryan saad sabine sabrina sacha said salim salima salma salome salomon
samba sami samia samir samira sammy samuel samy sandra sandrine sandy sara sarah sasha sebastien segolene selena selim selma seraphine serge servane severine shana shaina shirley sibylle
sidonie sienna simeon simon simone sirine sofia sofiane soizic solal solange solene soline sonia sophia sophie soraya souleymane stanislas stella stephane stephanie steve
steven suzanne sven swann sybille sylvain sylvaine sylvette sylvia sylvie tania tao tess tessa thais thea theo theodore theophile theotime therese thibault thibaut
thierry thomas tiago timeo timothee tino titouan tom tommy tony tristan ulysse valentin valentine valerie vanessa vasco veronique vicky victor victoria vincent violaine virgile virginie
vivien viviane wael walid wassim wendy wilfried william xavier yacine yanis yann yannick yannis yasmine yassine yoan yohan yolande yoann youcef younes youssef yvan yves
yvette yvon yvonne zacharie zachary zakaria zakarya zelie zineb zinedine zoe zohra`;

const names = new Set(NAMES.trim().split(/\s+/u));

/** Whether a folded word is a first name that is common in France. */
export function isFirstName(folded: string): boolean {
  return names.has(folded);
}
