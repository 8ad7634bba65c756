// Praise in words of one's own: no list of phrases holds « vos explications étaient claires et fort aimables ».

/** Words that praise, whatever stands around them. A quick or a clear answer may also be asked for: such words are no praise. */
const PRAISE = words(`
  remercie remercions remercient remercier remerciements reconnaissant reconnaissante ravi ravie content contente heureux
  heureuse satisfait satisfaite enchante enchantee felicitations felicite felicitons feliciter bravo chapeau compliments
  merveille bonheur plaisir adore adorons super top genial geniale geniaux geniales parfait parfaite parfaits parfaites
  excellent excellente excellents excellentes impeccable formidable formidables magnifique extraordinaire merveilleux
  merveilleuse remarquable remarquables fantastique exemplaire adorable adorables aimable aimables charmant charmante gentil
  gentille gentils gentilles bienveillant bienveillante appreciable apprecie appreciee sympathique precieux precieuse irreprochable
  soigne soignee reussi reussie utile utiles
  appreciate appreciated grateful thankful love wonderful lovely amazing awesome brilliant fantastic superb perfect perfectly great
  excellent kind kindness impressed delighted happy thrilled helpful friendly best pleasure thanks
`);
/** Words of a service and its people, and the small ones between. What a customer wants, has or lacks is none of them. */
const AROUND = words(`
  le la les l un une des de d du au aux a et je j nous vous tu te t me m moi on il elle ils elles ce c cet cette ces qui que en y mon
  ma mes notre nos votre vos ton ta tes leur leurs tout tous toute toutes aussi ainsi egalement tres vraiment si tellement bien
  fort parfaitement absolument particulierement sincerement vivement chaleureusement beaucoup infiniment tant autant comme pour par avec est etes es sont
  suis sommes ai avez avons ont ete trouve trouvons tiens tenais quant meme tant surtout franchement vrai vraie vrais
  reponse reponses aide explication explications conseil conseils message messages service services client clients equipe equipes
  application appli app travail programme produit outil support assistance accueil ecoute patience gentillesse reactivite
  rapidite efficacite professionnalisme disponibilite diligence courtoisie attention geste solution intervention suivi echange
  echanges collegue collegues mere pere mari femme famille fils fille epoux epouse personne personnes clarte precision simplicite
  rapide rapides clair claire clairs claires complet complete complets completes precis precise efficace efficaces reactif reactive
  reactifs bon bonne bons bonnes beau belle grand grande professionnel professionnelle faite fait faites prompte prompt courtoise
  courtois limpide detaille detaillee serieux serieuse agreable
  the an your you i we my our us it it's that that's is are was were am so very really truly absolutely all of for to and as how quick
  quickly reply replies answer answers help team work people everyone everybody whole both too well done with from both nice this you're
  big much being be such thoroughly extremely explained explanation clear fast prompt swift great
`);
/** What was good may be so no longer. */
const WAS = words('etait etaient etiez fut');
const LASTING = /\b(?:app|appli|application|produit|programme|outil|service|support)\b/;
const CLAUSE_LIMIT = 200;

/**
 * True for a clause that is made of praise and of nothing that could be wanted or missed, in the plain form of `plainWords`.
 * @example isPraise('votre reponse etait claire et vraiment aimable') //=> true
 */
export function isPraise(clause: string): boolean {
  if (clause.length > CLAUSE_LIMIT || /[\d?@]/.test(clause)) return false;
  const said = clause.split(/[^a-z]+/).filter((word) => word !== '');
  const known = said.every(
    (word) => PRAISE.has(word) || AROUND.has(word) || (WAS.has(word) && !LASTING.test(clause)),
  );
  return known && said.some((word) => PRAISE.has(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
