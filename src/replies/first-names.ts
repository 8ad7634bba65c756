// First names that are common in French mail, without accents. Those that are as often family names stand apart.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** A name in this list is a first name wherever it stands in the sender's name. */
export const FIRST_NAMES = words(`
  abdel abdelkader abdoulaye abdou adam adama adele adeline adil adrien adriana agathe agnes ahmed aicha aissata aissatou
  alain alban albane alessandro alex alexandra alexandre alexia alexis ali alice aline alison alix amadou amandine amelie
  amina aminata amine anais anas andrea andree angele angelique anita ann anna annabelle anne annick annie anouk anthony
  antoine antonin antonio apolline ariane armand arnaud arthur assia astrid aude audrey augustin aurelia aurelie aurelien
  aurore awa axel axelle ayoub baptiste bastien beatrice benedicte benjamin benoit berangere berengere bernadette bertrand
  bilal blandine brigitte bruno camille capucine carine carla carlos carole caroline catherine cecile cecilia cedric celia
  celine chantal charlene charles charline charlotte cheikh chloe christel christelle christiane christine christophe
  claire clara clarisse claude claudette claudie claudine clelia clemence clementine coline colette constance coralie
  corentin corinne cyril cyrille cyrielle damien daniela daniele danielle daphne david deborah delphine denise diane didier
  dimitri djamel djibril dominique dorian dorothee edith edouard elena eleonore elias eliane elie eliot elisa elisabeth
  elise ella elodie eloise elsa emeline emilie emilien emma emmanuel emmanuelle enzo eric erica erika erwan estelle esteban
  esther ethan etienne eugenie eva evan evelyne fabien fabienne fabrice fadila faiza fanny fares farid fatiha fatima fatma
  fatou fatoumata faustine felicie ferdinand fernand fernanda fiona flavie flavien flora flore florence florent florentin
  floriane francine franck francoise frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan genevieve
  geoffrey geraldine gerard germaine ghislain ghislaine gilles ginette gisele giulia gregoire gregory guillaume gustave
  gwenael gwenaelle gwendoline habib hadrien hakim halima hamid hannah hassan hector helena helene henriette hicham
  honorine hortense houda hugo hussein huguette ibrahim ibrahima iliana ilyes imane ines ingrid irene iris isaac isabelle
  ismael issa ivan jacqueline jacques jade jamal jamila janine jasmine jean jeanine jeanne jeannine jennifer jeremie
  jeremy jerome jessica joachim joana joao joel joelle joffrey johan johanna johann john jonas jonathan joris jose josephine
  josette josiane judith julia juliana julie julien julienne juliette justin justine kais kamel karen karim karima karine
  katia kelly kenza kevin khadija khaled khalid killian laetitia laila lamia lara laura laure laureline laurence lauriane
  laurie layla lea leila lena leo leon leonie leonor leslie lila lilian liliane lilou lina linda lisa lise livia loan loic
  lola lorenzo lorene louane louis louise louka luc lucas lucette lucia lucie lucien lucienne lucile ludivine ludovic luis
  lydia lydie lyna madeleine mael maelle maeva magali maite malek malik malika mamadou manon manuela marc marceau marcelle
  margaux margot marguerite maria mariam mariama marianne marie marielle marilyne marina marine marion marjorie marlene
  marta martha martine maryline maryse maryvonne mateo matheo mathias mathieu mathilde mathis matteo matthias matthieu maud
  maxence maxime mayssa mehdi melanie melina melissa melodie meryem michele micheline michelle mickael mihai mikael milan
  milena mireille mohamed mohammed moise mona monique morgan morgane mouna mounir moussa mourad mustapha myriam nabil
  nadege nadia nadine naima najat nassim natacha natalia nathalie nathan nathanael nelly nicolas nina noa noah noe noel
  noelle noemie nolan nora norah norbert nour odette odile olga olivia oriane ornella oscar oumar ousmane pablo paola
  pascale patrice patricia patrick paula paule paulette pauline pedro perrine philippine philippe pierrette pierrick
  priscilla quentin rachel rachid rachida raphael raphaelle rayan rebecca regine reine rejane remi remy renaud renee
  romain romane romuald ronan rosalie roselyne roxane ryan sabine sabrina safia said salima salma salome samia samir
  samira samuel sandra sandrine sara sarah sebastien segolene selim selma serge severine sid sidonie silvia simone sofia
  sofiane sokhna solange solene solenne soline sonia sophia sophie soraya stanislas stefan stella stephane stephanie
  sullivan suzanne suzette swann sybille sylvain sylvaine sylvia sylviane sylvie tania tanguy tarek teddy teresa tess
  thais thea theo theodore theophile therese thibaud thibault thibaut thierry tiago tim timeo timothee tiphaine titouan
  tom tony tristan ursula valentin valentine valere valerie valeria vanessa vera veronique victoire victor victoria
  violaine violette virginie viviane vladimir wafa walid wassim wendy wilfried william xavier yacine yael yana yanis yann
  yannick yasmina yasmine yoann yohan yohann youcef youri youssef ysee yusuf yvan yves yvette yvonne zacharie zahra zakaria
  zelie zineb zoe zohra
`);

/** First names that are common family names too: they tell a first name only where one is expected. */
export const FIRST_OR_FAMILY_NAMES = words(`
  albert alfred andre arnold auguste barthelemy bastian benedict bernard blaise clement colin cesar daniel denis diego
  dylan emile ernest eugene felix florian francis francois gaspard gaston gautier gauthier georges gilbert gregori guy
  henri henry herve hubert jacob jordan joseph joshua jules lambert laurent leonard lionel lou loup marcel marin
  marius martin maurice michel nestor olivier paul pascal philibert pierre raymond regis rene richard robert robin roger
  roland rose roy salomon samson sacha sasha simon thomas urbain vincent yvon
`);
