import type { Random } from '../random.ts';
import { familyName, type Region } from './person-names.ts';

/** What an account does, how it names itself, and how busy it is for its size. */
export interface Segment {
  name: string;
  endings: readonly string[];
  /** Bookings a week that one chair tends to bring when everything is set up. */
  bookings_per_seat: number;
  seats: readonly [number, number];
  weight: number;
}

export const segments: readonly Segment[] = [
  {
    name: 'dental',
    endings: ['Dental Clinic', 'Dental Care', 'Dental Studio', 'Tooth & Gum Centre', 'Orthodontics'],
    bookings_per_seat: 6,
    seats: [1, 6],
    weight: 22,
  },
  {
    name: 'eye care',
    endings: ['Eye Care', 'Eye Centre', 'Netralaya', 'Vision Clinic'],
    bookings_per_seat: 7,
    seats: [1, 6],
    weight: 9,
  },
  {
    name: 'physiotherapy',
    endings: ['Physiotherapy', 'Physio & Rehab', 'Movement Clinic'],
    bookings_per_seat: 5,
    seats: [1, 5],
    weight: 9,
  },
  {
    name: 'diagnostics',
    endings: ['Diagnostics', 'Scans & Labs', 'Path Lab'],
    bookings_per_seat: 8,
    seats: [2, 8],
    weight: 8,
  },
  {
    name: 'ayurveda',
    endings: ['Ayurveda', 'Ayurveda Chikitsalaya', 'Panchakarma Centre'],
    bookings_per_seat: 4,
    seats: [1, 5],
    weight: 7,
  },
  {
    name: 'paediatrics',
    endings: ["Children's Clinic", "Children's Hospital", 'Child Care Centre'],
    bookings_per_seat: 8,
    seats: [1, 7],
    weight: 9,
  },
  {
    name: 'skin',
    endings: ['Skin Clinic', 'Skin & Hair Clinic', 'Dermatology Centre'],
    bookings_per_seat: 7,
    seats: [1, 5],
    weight: 9,
  },
  {
    name: 'maternity',
    endings: ['Maternity Home', "Women's Clinic", 'Mother & Child Hospital'],
    bookings_per_seat: 6,
    seats: [2, 9],
    weight: 7,
  },
  {
    name: 'orthopaedics',
    endings: ['Ortho Clinic', 'Bone & Joint Centre'],
    bookings_per_seat: 6,
    seats: [1, 5],
    weight: 6,
  },
  { name: 'ENT', endings: ['ENT Clinic', 'Ear Nose Throat Centre'], bookings_per_seat: 6, seats: [1, 4], weight: 4 },
  {
    name: 'general practice',
    endings: ['Clinic', 'Polyclinic', 'Family Clinic', 'Medical Centre'],
    bookings_per_seat: 7,
    seats: [1, 8],
    weight: 8,
  },
  {
    name: 'homeopathy',
    endings: ['Homeo Clinic', 'Homeopathy Centre'],
    bookings_per_seat: 3,
    seats: [1, 3],
    weight: 4,
  },
  { name: 'mind', endings: ['Mind Clinic', 'Counselling Centre'], bookings_per_seat: 4, seats: [1, 4], weight: 3 },
];

const words =
  'Mogra Parijat Kesarbagh Chandan Gulmohar Neelkamal Banyan Riverstone Tulsivan Sandalwood Amaltas Nandivana Kachnar Bluebell Peepal Marigold Samudra Vriksha Hilltop Harbour Kalpavrik Shishira Vasant Dhruvatara Ashwattha Palash Jasmine Saffron Lotuspond Meghdoot Madhavan Sanjeevan Arogyadeep Aadhara Swasthik Prathama Ujwala Navodit Sukhayu Nirvaan Tamara Anantara Suvarna Kairavi Rohini Chitrakoot Vindhya Sahyadri Nilgiri Aravali Kaveri Godavari Tungabhadra Sharavathi Narmada Brahmani Teesta Lakeside Greenleaf Morninglight Silverbrook Kindred Oakview Brightwater Clearwell'.split(
    ' ',
  );

/** An invented name with the segment's ending, for example "Gulmohar Dental Studio" or "Dr Hegde's Eye Care". */
export function accountName(random: Random, segment: Segment, region: Region): string {
  const ending = random.pick(segment.endings);
  const style = random.next();
  if (style < 0.2) return `Dr ${familyName(random, region)}'s ${ending}`;
  if (style < 0.3) return `New ${random.pick(words)} ${ending}`;
  if (style < 0.38) return `${random.pick(words)} & ${familyName(random, region)} ${ending}`;
  return `${random.pick(words)} ${ending}`;
}
